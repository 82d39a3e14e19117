/** A refusal of Graph: becomes `{ error: { code, message, innerError } }` with the status. */
export class GraphProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const badRequest = (message: string, code = 'BadRequest'): GraphProblem => new GraphProblem(400, code, message);
/** SharePoint's refusal of a request. */
export const invalidRequest = (message: string): GraphProblem => new GraphProblem(400, 'invalidRequest', message);
/** The directory's answer for someone or something that is not there. */
export const noResource = (name: string): GraphProblem =>
  new GraphProblem(
    404,
    'Request_ResourceNotFound',
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  );
/** Exchange's answer for an item that is not there. */
export const noItem = (): GraphProblem => new GraphProblem(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
/** SharePoint's answer for an item that is not there. */
export const noListItem = (message = 'The specified item was not found.'): GraphProblem => new GraphProblem(404, 'itemNotFound', message);
