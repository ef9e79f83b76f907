/**
 * Where to go after signing in: a path of ours, or the desk. Anything that could lead to another site
 * ("//elsewhere", "/\elsewhere", a full address) becomes the desk.
 */
export function parseNextPath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(text)) return "/";
  return text;
}
