import type { Library, SearchRequest, TogetherRequest } from "../ports/library.js";

/** The library as its searches would find it if it did not hold some publications; what it counts stays as it is. */
export function withoutPublications(library: Library, isOut: (publication: string) => boolean): Library {
  const kept = <Found extends { readonly publication: string }>(found: readonly Found[]) =>
    found.filter(({ publication }) => !isOut(publication));
  return new Proxy(library, {
    get(_, name: keyof Library) {
      if (name === "search") return async (request: SearchRequest) => kept(await library.search(request));
      if (name === "searchTogether")
        return async (request: TogetherRequest) => kept(await library.searchTogether(request));
      const own: unknown = Reflect.get(library, name);
      return typeof own === "function" ? (own.bind(library) as unknown) : own;
    },
  });
}
