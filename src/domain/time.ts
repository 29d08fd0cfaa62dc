/** A calendar day in some time zone, `yyyy-mm-dd`. Compares correctly as text. */
export type LocalDate = string & { readonly __brand?: 'LocalDate' };

/** A wall-clock time, `hh:mm`, 24 hours. */
export type LocalTime = string & { readonly __brand?: 'LocalTime' };

/** An IANA zone name such as `Europe/Amsterdam`. */
export type TimeZone = string;

export interface LocalDateTime {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/** Time zones and holidays, handed in: the domain knows no library and no clock. */
export interface Calendar {
  /** Monday to Friday and no public holiday. */
  isWorkingDay(date: LocalDate): boolean;
  addDays(date: LocalDate, days: number): LocalDate;
  /** The instant of a wall-clock time; a time skipped by DST moves forward, a doubled one is its first. */
  toInstant(local: LocalDateTime, zone: TimeZone): Date;
  toLocal(instant: Date, zone: TimeZone): LocalDateTime;
}
