import { html, type Part } from "../../html.ts";
import type { Visitor } from "../../visitor.ts";

/** What stands in the masthead for those who may add, and for those who are signed in. */
export function editMasthead(visitor: Visitor): Part {
  const { who, say, mayCorrect } = visitor;
  const { add, signIn } = say.edit;
  return [
    mayCorrect &&
      html`<a class="add-link" href="/add" data-act="add"${visitor.path === "/add" && html` aria-current="page"`}>${add.here}</a>\n`,
    who?.isSignedIn === true &&
      html`<form class="signed-in" method="post" action="/sign-out"><input type="hidden" name="token" value="${who.formToken}"><a href="/users"><span class="hidden">${signIn.signedIn} </span><bdi>${who.name}</bdi></a> <button>${signIn.out}</button></form>\n`,
  ];
}

/** What the keyboard does for those who may correct. */
export function editKeys({ say, mayCorrect }: Visitor): readonly (readonly [key: string, words: string])[] {
  const { keys } = say.edit;
  if (!mayCorrect) return [];
  return [
    ["a", keys.add],
    ["e", keys.correct],
    ["x", keys.select],
    ["m", keys.merge],
    ["c", keys.confirm],
    ["r", keys.reject],
    ["u", keys.undo],
  ];
}
