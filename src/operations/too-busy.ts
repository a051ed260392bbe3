import { Fault } from "../domain/fault.js";

/** As much waits as can be held, or more than can be answered soon: how many seconds until there should be room. */
export class TooBusy extends Fault {
  constructor(readonly seconds: number) {
    super(
      "too-busy",
      "The server has as much to do as it can hold.",
      `Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    );
  }
}
