/** The check on a Dutch citizen service number (BSN): nine digits, weighed 9..2 and -1, divisible by eleven. */
export function passesElevenTest(nineDigits: string): boolean {
  if (!/^\d{9}$/.test(nineDigits) || nineDigits === '000000000') return false;
  const sum = Array.from(nineDigits).reduce(
    (total, digit, index) => total + Number(digit) * weight(index),
    0,
  );
  return sum % 11 === 0;
}

function weight(index: number): number {
  return index === 8 ? -1 : 9 - index;
}
