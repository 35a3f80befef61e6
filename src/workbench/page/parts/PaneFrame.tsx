import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { frameHost } from "../../host/frameHost.ts";
import { goByF6 } from "../regions.ts";
import type { Host } from "../../host/host.ts";

export interface PaneFrameProps {
  readonly host: Host;
  /** Path of the page. */
  readonly page: string;
  readonly title: string;
  /** The function file: it runs the ribbon's commands, and nobody sees or reaches it. */
  readonly isFunctionFile?: boolean;
}

/** A page of the add-in in a frame, with Microsoft's Office.js in it and the host around it. Needs a new key for a new host. */
export function PaneFrame({ host, page, title, isFunctionFile = false }: PaneFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    const hosted = frameHost(frame.current, host, { src: page, takesCommands: isFunctionFile });
    return () => hosted.close();
  }, [host, page, isFunctionFile]);
  return (
    <iframe
      ref={frame}
      title={title}
      onLoad={({ currentTarget }) => currentTarget.contentWindow?.addEventListener("keydown", goByF6)}
      className={isFunctionFile ? styles.hidden : styles.shown}
      {...(isFunctionFile && { "aria-hidden": true, tabIndex: -1 })}
    />
  );
}

const useStyles = makeStyles({
  shown: { display: "block", width: "100%", height: "100%", border: "none" },
  hidden: { position: "absolute", width: "1px", height: "1px", border: "none", visibility: "hidden" },
});
