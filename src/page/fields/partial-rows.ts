import type { LineRow } from "../rows.ts";

/** Words by which a page says that the rest of the report is not here. */
export interface PartialRow extends LineRow {
  readonly why: "paywall" | "sign-in" | "teaser";
}

const row = (
  id: string,
  why: PartialRow["why"],
  pattern: string,
  examples: readonly string[],
  never: readonly string[],
): PartialRow => ({
  id,
  why,
  pattern: new RegExp(pattern, "iu"),
  longest: 400,
  examples,
  never,
});

export const PARTIAL_ROWS: readonly PartialRow[] = [
  row(
    "partial/subscribe-en",
    "paywall",
    String.raw`(?:subscribe|sign\s+up|become\s+a\s+(?:member|subscriber)|start\s+your\s+(?:free\s+)?trial|get\s+(?:full|unlimited)\s+access|join)\b.{0,60}\b(?:to\s+(?:continue|keep)\s+reading|to\s+(?:read|unlock|access)\s+(?:the\s+)?(?:full|rest|this|whole|entire)\b|for\s+full\s+access\s+to\s+this)|to\s+(?:continue\s+reading|read\s+the\s+(?:full|rest\s+of\s+the)\s+(?:article|story|report)).{0,60}\b(?:subscribe|subscription|member)|(?:this|the\s+full)\s+(?:article|story|content|post|report)\s+is\s+(?:only\s+)?(?:available\s+)?(?:for|to|reserved\s+for)\s+(?:paid\s+|paying\s+|our\s+)?(?:subscribers|members)(?:\s+only)?|subscriber[- ]only\s+(?:content|article|story)|already\s+a\s+subscriber\?\s*(?:log|sign)\s+in\s+to\s+(?:continue|read)`,
    [
      "Subscribe to continue reading",
      "To continue reading this article, you need a subscription",
      "This article is for subscribers only.",
      "Become a member to read the full story",
    ],
    [
      "Subscribe to our newsletter",
      "Share prices fell for subscribers",
      "Sign up for our morning briefing",
      "Keep reading",
    ],
  ),
  row(
    "partial/sign-in-en",
    "sign-in",
    String.raw`(?:log|sign)\s*in\s+(?:or\s+(?:register|sign\s+up|create\s+(?:a\s+free\s+)?account)\s+)?to\s+(?:continue\s+reading|read\s+(?:the\s+)?(?:full|rest|this)\b)|register\s+(?:for\s+free\s+|now\s+)?to\s+(?:continue\s+reading|read\s+(?:the\s+full|this)\s+(?:article|story))|create\s+a\s+free\s+account\s+to\s+(?:continue|keep)\s+reading`,
    ["Sign in to continue reading", "Register for free to read this article", "Create a free account to keep reading"],
    ["Sign in", "Register to vote", "Log in to comment"],
  ),
  row(
    "partial/teaser-en",
    "teaser",
    String.raw`^(?:\W{0,3})(?:(?:continue|keep)\s+reading(?:\s+(?:at|on|the\s+full|this)\b.{1,80})|read\s+the\s+(?:full|rest\s+of\s+(?:the|this)|entire|complete|whole)\s+(?:article|story|report|post|piece)(?:\s+(?:at|on|here|in|from)\b.{0,80})?)[\s.…»›>→]*$`,
    [
      "Read the full story at the Ferry Post",
      "Read the rest of this article here",
      "Continue reading on Harbour News",
      "Read the full article →",
    ],
    ["Keep reading", "Read the full report of the commission aloud, he said"],
  ),
  row(
    "partial/de",
    "paywall",
    String.raw`(?:jetzt|um|bitte)\s.{0,60}(?:weiterlesen|weiterzulesen)|(?:mit|abo)\b.{0,40}\bweiterlesen|dieser\s+(?:artikel|beitrag|text)\s+ist\s+(?:nur\s+)?(?:für\s+abonnent|kostenpflichtig|exklusiv\s+für)|(?:den\s+(?:ganzen|vollständigen)\s+artikel|diesen\s+artikel)\s+(?:lesen\s+sie\s+)?(?:nur\s+)?mit\b.{0,30}(?:abo|plus|\+)`,
    [
      "Jetzt weiterlesen mit dem Digital-Abo",
      "Dieser Artikel ist nur für Abonnenten verfügbar",
      "Um weiterzulesen, brauchen Sie ein Abo",
    ],
    ["Wir wollen weiterlesen lernen", "Das Abo läuft aus"],
  ),
  row(
    "partial/fr",
    "paywall",
    String.raw`(?:article|contenu|suite)\s+(?:est\s+)?réservée?\s+aux?\s+abonné|il\s+vous\s+reste\s+[\d.,]+\s*%|abonnez-vous\s+pour\s+(?:lire|poursuivre|continuer)|pour\s+lire\s+la\s+suite|poursuivez\s+votre\s+lecture`,
    ["Article réservé aux abonnés", "Il vous reste 82 % de cet article à lire.", "Abonnez-vous pour lire la suite"],
    ["Abonnez-vous à notre lettre", "Il vous reste deux jours"],
  ),
  row(
    "partial/es-pt-it",
    "paywall",
    String.raw`(?:suscr[ií]b(?:e|ete|ase|ete)|regístrate|hazte\s+socio)\b.{0,40}\bpara\s+(?:seguir|continuar)\s+leyendo|(?:contenido|artículo)\s+(?:exclusivo|solo|sólo)\s+para\s+(?:suscriptores|socios)|para\s+(?:seguir|continuar)\s+leyendo|(?:assine|cadastre-se|faça\s+login)\b.{0,40}\bpara\s+continuar\s+lendo|(?:conteúdo|matéria|artigo)\s+exclusiv[oa]\s+para\s+assinantes|(?:abbonati|accedi|registrati)\s+per\s+(?:continuare\s+a\s+)?leggere|(?:contenuto|articolo)\s+riservato\s+agli\s+abbonati`,
    [
      "Suscríbete para seguir leyendo",
      "Contenido exclusivo para suscriptores",
      "Assine para continuar lendo",
      "Abbonati per continuare a leggere",
      "Contenuto riservato agli abbonati",
    ],
    ["Suscríbete a nuestra newsletter", "Assine nossa carta", "Abbonati alla newsletter"],
  ),
  row(
    "partial/more",
    "paywall",
    String.raw`(?:abonneer|word\s+abonnee|log\s+in)\b.{0,40}\b(?:om\s+(?:verder|dit\s+artikel)\s+te\s+lezen|om\s+te\s+lezen)|alleen\s+voor\s+abonnees|(?:prenumerera|logga\s+in)\s+för\s+att\s+läsa(?:\s+vidare|\s+hela)?|(?:kun|endast)\s+for\s+abonnenter|läs\s+hela\s+artikeln\s+med|(?:wykup|kup)\s+(?:dostęp|subskrypcję|prenumeratę).{0,40}(?:czytać|przeczytać)|dalszy\s+ciąg\s+(?:artykułu\s+)?(?:dostępny\s+)?(?:jest\s+)?(?:tylko\s+)?dla\s+(?:prenumeratorów|subskrybentów)|(?:оформите|купите)\s+подписку,?\s+чтобы\s+(?:прочитать|читать|продолжить)|(?:материал|статья)\s+доступ(?:ен|на)\s+(?:только\s+)?(?:по\s+подписке|подписчикам)|(?:абонирайте\s+се|влезте\s+в\s+профила\s+си),?\s+за\s+да\s+(?:прочетете|продължите)|(?:text|článek)\s+je\s+(?:určen\s+)?(?:jen|pouze)\s+pro\s+předplatitele|(?:この|続きを)?.{0,12}(?:有料会員|会員)(?:限定|登録).{0,20}(?:記事|続き|読む)|(?:続きを|残り\s?\d+文字).{0,20}(?:会員|購読|ログイン)|(?:订阅|訂閱|登录|登入).{0,10}(?:阅读|閱讀)(?:全文|更多)|(?:유료\s*회원|구독자|로그인).{0,12}(?:전용|전문\s*보기|후\s*이용)`,
    [
      "Word abonnee om verder te lezen",
      "Alleen voor abonnees",
      "Logga in för att läsa vidare",
      "Dalszy ciąg artykułu dostępny tylko dla prenumeratorów",
      "Оформите подписку, чтобы прочитать полностью",
      "Článek je pouze pro předplatitele",
      "この記事は有料会員限定記事です",
      "订阅后阅读全文",
    ],
    ["Logga in", "Оформите подписку на рассылку", "会員が集まった"],
  ),
];
