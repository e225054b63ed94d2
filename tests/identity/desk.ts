import request from 'supertest';
import type { Booted } from '../harness/boot';

/** A server of the site that talks to the API with its token. */
export interface Desk {
  post(path: string, body: unknown): request.Test;
  /** `POST /identify`; how the device came to the person. */
  identify(token: string, identifier: string, consent?: object): Promise<'merged' | 'split' | 'same'>;
}

export const deskWith = (app: Booted, key: string): Desk => {
  const post = (path: string, body: unknown): request.Test =>
    request(app.http)
      .post(`/api/context-variants${path}`)
      .set('Authorization', `Bearer ${key}`)
      .send(body as object);
  return {
    post,
    identify: async (token, identifier, consent) => {
      const answer = await post('/identify', { token, identifier, ...(consent && { consent }) });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body.data.how;
    },
  };
};
