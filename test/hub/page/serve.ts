import type { ServerResponse } from 'node:http';
import type { Hub } from '../hub.ts';

/** Serves the pages for people; gives false where the path is none of them. */
export async function servePage(
  _hub: Hub,
  _method: string,
  _url: URL,
  _body: string,
  _response: ServerResponse,
): Promise<boolean> {
  return false;
}
