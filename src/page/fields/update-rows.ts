import type { LineRow } from "../rows.ts";

/** Lines within a report that say when or why it was changed; they stay what they are (a paragraph, mostly). */
export const UPDATE_ROWS: readonly LineRow[] = [
  {
    id: "update/label",
    // Each piece of the date can be read in one way only: with two, a line of forty "am" takes longer than anybody waits.
    pattern:
      /^[*([\s]*(?:update[sd]?|updated|aktualisierung|aktualisiert|update\s+\d|mise\s+à\s+jour|actualización|actualizado|atualização|atualizado|aggiornamento|aggiornato|обновлено|дополнено|обновление|оновлено|обновена|актуализация|uppdatering|uppdaterad|opdatering|opdateret|oppdatering|oppdatert|aktualizacja|aktualizováno|aktualizace|güncelleme|ενημέρωση|frissítés|frissítve|actualizare|diperbarui|cập\s+nhật|更新|업데이트|تحديث|به‌روزرسانی)\s*(?:\([^)]{1,60}\)|(?:[,\d\s:.]|(?<!\p{L})(?:(?:at|on|am|pm|um|le|el|il|[apm])(?!\p{L})|(?!(?:at|on|am|pm|um|le|el|il)\P{L})\p{L}{2,9}(?=\.?\s\d))){0,40})\s*[:：—–-]\s*\S.*$/iu,
    longest: 1_000,
    examples: [
      "Update: The ministry has now replied.",
      "UPDATE, 5:30 p.m.: The ferry has sailed.",
      "Update (21 October): the talks are off.",
      "Aktualisierung: Die Fähre fährt wieder.",
      "Mise à jour : le ferry est reparti.",
      "Обновлено: корабль вышел в море.",
    ],
    never: [
      "Updated figures show a fall",
      "Update your browser to go on",
      "The update: nobody knows",
      `Update ${"am".repeat(40)} x`,
      `Update ${"am. ".repeat(40)} x`,
    ],
  },
  {
    id: "update/when",
    pattern:
      /^[*([\s]*(?:last\s+)?(?:updated|aktualisiert|actualizado|atualizado|aggiornato|mis\s+à\s+jour|обновлено|оновлено|обновена|uppdaterad|opdateret|oppdatert|bijgewerkt)\s+(?:(?:at|on|am|um|le|el|il|a|las|em|às|à|в|о|на|kl|den|op|om)\s+)*\d[\d\s:.,/–-]*(?:[ap]\.?m\.?|uhr|h|est|edt|et|gmt|bst|cet|utc|[\p{L}]{3,9}|\d)?[\s\p{L}\d.,]{0,30}[)\]]?\.?$/iu,
    longest: 90,
    examples: ["Updated at 1:23 p.m.", "Updated at 17:40 GMT on 21 October", "Aktualisiert um 17:40 Uhr"],
    never: [
      "Updated figures",
      "Updated in 3 places, the map shows more roads than the one that it was made after in May",
    ],
  },
  {
    id: "update/story",
    pattern:
      /^[*([\s]*(?:(?:this|the)\s+(?:article|story|report|post|piece|page|headline)\s+(?:has\s+(?:since\s+)?been|was|is\s+being)\s+(?:last\s+)?(?:updated|corrected|amended|revised|changed|clarified)|(?:dieser|der)\s+(?:artikel|text|beitrag)\s+wurde\s+(?:\S+\s+){0,6}(?:aktualisiert|korrigiert|ergänzt)|cet\s+article\s+a\s+été\s+(?:mis\s+à\s+jour|corrigé|modifié)|(?:este|esta)\s+(?:artículo|noticia|artigo|reportagem|matéria)\s+(?:ha\s+sido|fue|foi)\s+(?:(?:actualizad|corregid|atualizad|corrigid)\p{L}+)|questo\s+articolo\s+è\s+stato\s+(?:aggiornato|corretto)|dit\s+artikel\s+is\s+(?:\S+\s+){0,4}(?:aangepast|bijgewerkt|gecorrigeerd)|(?:эта\s+)?(?:статья|новость|публикация)\s+(?:была\s+)?(?:обновлена|исправлена)|(?:den\s+här\s+)?artikeln\s+har\s+(?:uppdaterats|rättats))\b.*$/iu,
    longest: 1_000,
    examples: [
      "This story has been updated with comment from the ministry.",
      "The headline was changed to say that the talks were moved.",
      "Dieser Artikel wurde am 21. Oktober aktualisiert.",
      "Cet article a été mis à jour à 17 h.",
      "Este artículo ha sido actualizado.",
    ],
    never: ["This story was told by her mother", "The article was never printed"],
  },
];
