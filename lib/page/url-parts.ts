/** The folder a hash-routed app is served from, without slashes: `''` at the root of its host. */
export function folderOf(url: URL): string {
  return url.pathname
    .replace(/[^/]*\.\w+$/, '')
    .replace(/^\/+|\/+$/g, '')
    .slice(0, 200);
}

/** The percent-decoded text; the text itself where it is not well encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
