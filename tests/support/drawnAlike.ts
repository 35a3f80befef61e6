/** Property tests draw the same cases in every run: a commit that has passed passes again. `AVVIKA_SEED=7 npx jest …` draws others. */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["AVVIKA_SEED"] ?? 20_241_231) });
