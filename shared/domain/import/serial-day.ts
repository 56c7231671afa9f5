/** Serial day numbers of spreadsheet programs become calendar days by our own arithmetic, free of time zones. */
import { dayFromNumber, dayNumber, type Day } from '#shared/kit/day.ts'

/** Where counting starts: 1900 (Windows) or 1904 (old Macintosh workbooks). */
export type DaySystem = 1900 | 1904

/** Days between the two systems: serial 0 of 1904 is serial 1462 of 1900. */
export const SYSTEM_OFFSET = 1462
/** 31 December 9999, the last day that Excel knows, in the 1900 system. */
const LAST_SERIAL = 2_958_465
/** The 1900 system believes in 29 February 1900; that serial names no day of the calendar. */
const FALSE_LEAP_DAY = 60
/** A tenth of a second, so that 23:59:59.99 stored a hair below midnight keeps its day. */
const ROUNDING = 1e-6

const BEFORE_LEAP_BUG = dayNumber('1899-12-31')
const AFTER_LEAP_BUG = dayNumber('1899-12-30')

/**
 * @param serial days since the start of the system; the fraction is the time of day and is dropped.
 * @returns the day, or undefined outside 1900-01-01 (1904-01-01) to 9999-12-31 and for serial 60 of 1900.
 */
export const serialToDay = (serial: number, system: DaySystem = 1900): Day | undefined => {
  const whole = Math.floor(serial + ROUNDING) + (system === 1904 ? SYSTEM_OFFSET : 0)
  if (!Number.isFinite(whole) || whole < 1 || whole > LAST_SERIAL || whole === FALSE_LEAP_DAY) return undefined
  if (system === 1904 && serial < 0) return undefined
  return dayFromNumber(whole + (whole < FALSE_LEAP_DAY ? BEFORE_LEAP_BUG : AFTER_LEAP_BUG))
}

/** @returns the serial number in the 1900 system; days before 1900 give a number below 1. */
export const dayToSerial = (day: Day): number => {
  const serial = dayNumber(day) - AFTER_LEAP_BUG
  return serial <= FALSE_LEAP_DAY ? serial - 1 : serial
}
