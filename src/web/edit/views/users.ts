import { may, ROLES, type User } from "../../../app/users/index.ts";
import { LIMITS, type ReadoutError } from "../../../core/index.ts";
import { type Html, html } from "../../html.ts";
import type { Page } from "../../layout.ts";
import type { Visitor } from "../../visitor.ts";
import { errorsHtml, fieldHtml, formStart } from "../form.ts";

/** The users: for an admin all, with what they may do; for others their own password. */
export function usersPage(visitor: Visitor, all: readonly User[], error: ReadoutError | null): Page {
  const { users } = visitor.say.edit;
  const { who } = visitor;
  const isAdmin = who !== null && may(who.role, "admin");
  const mine = all.filter(({ name }) => name === who?.name);
  const roles = ROLES.map((role) => [role, users.roles[role]] as const);
  const hint = users.passwordHint(LIMITS.passwordUnits.least);
  const password = (scope: string, label: string): Html =>
    fieldHtml({
      name: "password",
      scope,
      label,
      hint,
      type: "password",
      isRequired: true,
      autocomplete: "new-password",
    });
  const passwordForm = (name: string, scope: string): Html =>
    html`<form class="form inline" method="post" action="/users">${formStart(visitor)}<input type="hidden" name="name" value="${name}">${password(scope, users.newPassword)}<button name="do" value="password">${users.setPassword}</button></form>`;
  return {
    title: users.title,
    section: null,
    body: html`<header class="page-head"><h1>${users.title}</h1><p class="lead">${users.lead}</p></header>
${errorsHtml(visitor, error)}${
  isAdmin
    ? html`<ul class="users">${all.map(
        (
          { name, role, added },
          index,
        ) => html`<li><h2 dir="auto">${name}</h2><p class="facts">${users.added} ${added.slice(0, 10)}</p>
<form class="form inline" method="post" action="/users">${formStart(visitor)}<input type="hidden" name="name" value="${name}">${fieldHtml({ name: "role", scope: `${index}`, label: users.role, value: role, choices: roles })}<button name="do" value="role">${users.change}</button><button name="do" value="remove">${users.remove}<span class="hidden">: ${name}</span></button></form>
<details><summary>${users.newPassword}<span class="hidden">: ${name}</span></summary>${passwordForm(name, `of-${index}`)}</details></li>\n`,
      )}</ul>
<section aria-labelledby="add-user"><h2 id="add-user">${users.add}</h2>
<form class="form" method="post" action="/users">${formStart(visitor)}${fieldHtml({ name: "name", label: visitor.say.edit.signIn.name, isRequired: true })}${password("add", users.password)}${fieldHtml({ name: "role", scope: "add", label: users.role, value: "read", choices: roles })}<p class="form-end"><button class="primary" name="do" value="add">${users.add}</button></p></form></section>`
    : mine.map(
        ({ name, role }) =>
          html`<h2>${users.ownPassword}</h2><p class="facts"><bdi>${name}</bdi> · ${users.roles[role]}</p>${passwordForm(name, "own")}`,
      )
}`,
  };
}
