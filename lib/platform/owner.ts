/**
 * Whoever a row belongs to. Minted only by the session (session.ts), so that a store cannot be
 * called with an id that came from a form or an address.
 */
export type OwnerId = string & { readonly __brand: "OwnerId" };
