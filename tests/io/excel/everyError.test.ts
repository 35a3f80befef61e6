/** Every batch of a job is made to fail with every error there is: the workbook is as it was, and whoever asked was told. Filters: filterErrors. */
import { pressed, surviveEveryError } from "../../support/everyError.ts";

surviveEveryError(pressed.filter((name) => !name.includes("filter")));
