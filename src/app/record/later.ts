import type { Change } from "../../record/index.ts";
import type { Breathe } from "./breathe.ts";

/** Works out changes apart from whoever asks for them. */
export interface Later {
  readonly breathe: Breathe;
  /** What came of some work, which is begun where it was not; null where whoever asks need not wait for it. */
  readonly take: (key: string, work: () => Promise<readonly Change[]>) => Promise<readonly Change[] | null>;
}

/** What a server gives for it. */
export interface LaterParts {
  readonly breathe: Breathe;
  /** Comes back when whoever asks for a page has waited long enough. */
  readonly wait: () => Promise<void>;
  /** Hears of what went wrong while nobody waited. */
  readonly warn: (error: unknown) => void;
}

/** How many results are held until somebody asks again: of most the store keeps what matters. */
const HELD = 16;

/**
 * What changed where a story must be made again as it was: one after another, a piece at a time, so that a server answers others
 * meanwhile. Work that failed is begun again when it is asked for again.
 */
export class LaterChanges {
  readonly #breathe: Breathe;
  readonly #wait: () => Promise<void>;
  readonly #warn: (error: unknown) => void;
  readonly #works = new Map<string, Promise<readonly Change[]>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ breathe, wait, warn }: LaterParts) {
    this.#breathe = breathe;
    this.#wait = wait;
    this.#warn = warn;
  }

  /** For one who asks for a page: what is not there soon is left for when they ask again. */
  get soon(): Later {
    let enough: Promise<null> | null = null;
    return {
      breathe: this.#breathe,
      take: (key, work) => {
        const begun = this.#begin(key, work);
        enough ??= this.#wait().then(() => null);
        return Promise.race([begun, enough]);
      },
    };
  }

  /** For one who needs all of it. */
  get all(): Later {
    return { breathe: this.#breathe, take: (key, work) => this.#begin(key, work) };
  }

  #begin(key: string, work: () => Promise<readonly Change[]>): Promise<readonly Change[]> {
    const known = this.#works.get(key);
    if (known !== undefined) return known;
    const begun = this.#turn.then(this.#breathe).then(work);
    this.#turn = begun.catch((error: unknown) => {
      this.#works.delete(key);
      this.#warn(error);
    });
    this.#works.set(key, begun);
    if (this.#works.size > HELD) this.#works.delete(this.#works.keys().next().value!);
    return begun;
  }
}
