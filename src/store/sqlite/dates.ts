import type { DatedEvent } from "../../record/index.ts";

/** A dated event as a row keeps it: values in this order, without their names, which would be half of it. */
type Packed = readonly [
  label: string,
  type: string,
  status: DatedEvent["status"],
  role: DatedEvent["role"],
  value: string,
  other: string | null,
  place: string | null,
  origins: number,
  isDisputed: 0 | 1,
  isConfirmed: 0 | 1,
  report: string,
  start: number,
  end: number,
  words: string,
  placeOfWords: string,
];

/** What columns of a row do not hold already, as text. */
export function packDated(dated: DatedEvent): string {
  const { label, type, status, role, value, other, place, origins, isDisputed, isConfirmed, evidence } = dated;
  const { report, start, end, words } = evidence;
  const packed: Packed = [
    label,
    type,
    status,
    role,
    value,
    other,
    place,
    origins,
    isDisputed ? 1 : 0,
    isConfirmed ? 1 : 0,
    report,
    start,
    end,
    words,
    evidence.place,
  ];
  return JSON.stringify(packed);
}

/** The dated event of a row. */
export function unpackDated(text: string, columns: Pick<DatedEvent, "story" | "id" | "days">): DatedEvent {
  const packed = JSON.parse(text) as Packed;
  const [label, type, status, role, value, other, place, origins, isDisputed, isConfirmed] = packed;
  const [report, start, end, words, placeOfWords] = packed.slice(10) as [string, number, number, string, string];
  return {
    ...columns,
    label,
    type,
    status,
    role,
    value,
    other,
    place,
    origins,
    isDisputed: isDisputed === 1,
    isConfirmed: isConfirmed === 1,
    evidence: { report, start, end, words, place: placeOfWords },
  };
}
