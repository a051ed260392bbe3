import type { Library } from "../ports/library.js";

/** The library as its searches would find it if it did not hold some publications; what it counts stays as it is. */
export function withoutPublications(library: Library, isOut: (publication: string) => boolean): Library {
  const kept = <Found extends { readonly publication: string }>(found: readonly Found[]) =>
    found.filter(({ publication }) => !isOut(publication));
  const changed: Partial<Library> = {
    search: async (request) => kept(await library.search(request)),
    searchTogether: async (request) => kept(await library.searchTogether(request)),
  };
  return new Proxy(library, {
    get(_, name) {
      const own = name in changed ? changed[name as keyof Library] : library[name as keyof Library];
      return typeof own === "function" ? own.bind(library) : own;
    },
  });
}
