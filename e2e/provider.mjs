// A provider of identity for the tests of single sign-on. A GET of /person/NAME/ADDRESS/vouched tells it of somebody, who then
// signs in by that name; without the last word it does not vouch for the address. It prints its own address, and runs until
// it is ended.

import { createServer } from "node:http";
import Provider from "oidc-provider";

const people = new Map();
const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const back = ["", "/cy"].map((language) => `https://llinyn.example${language}/sign-in/provider/back`);
  const provider = new Provider(issuer, {
    clients: [{ client_id: "llinyn", client_secret: "cyfrinach", redirect_uris: back }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["only for tests"] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    const [, what, name, email, vouched] = request.url.split("/");
    if (what === "person") {
      people.set(name, { email, email_verified: vouched === "vouched" });
      response.end();
    } else {
      answer(request, response);
    }
  });
  console.log(issuer);
});
