import { connect } from 'node:net';

/** Whether a program on this machine answers at the port, by either kind of address. */
export const portTaken = async (port: number): Promise<boolean> =>
  (await Promise.all(['127.0.0.1', '::1'].map((host) => answersAt(host, port)))).includes(true);

/** Asked by calling: on some systems a port that is taken for all addresses can still be taken for one. */
function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const say = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(2000, say(false));
    socket.once('connect', say(true));
    socket.once('error', say(false));
  });
}
