import type { RequestLine, ServiceName } from "./http.js";
import type { LiveSource } from "./live-source.js";

/** What is told while services are asked, for people to see as it happens. */
export type LiveNews =
  | { readonly kind: "request"; readonly line: RequestLine }
  /** What was taken out of what would have left, and what is left of it. */
  | {
      readonly kind: "removed";
      readonly removed: readonly { readonly kind: string; readonly text: string; readonly instead: string }[];
      readonly text: string;
    }
  /** The network is forbidden, and nothing is asked. */
  | { readonly kind: "offline" };

/** The outside services, for operations that use the network. */
export interface Live {
  readonly sources: Readonly<Record<ServiceName, LiveSource>>;
  /** Whether the user forbids the network. The client forbids it as well; this is for saying so. */
  readonly offline: () => boolean;
  readonly tell: (news: LiveNews) => void;
}
