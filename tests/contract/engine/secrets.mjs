// Where a planted secret shows outside a value that is marked secret, plain or in base64.
const signature = "4dabf18193072939515e22adb298388d";
const secretMark = "1b47061264138c4ac30d75fd1eb44270";

export function withoutSecrets(value) {
  if (Array.isArray(value)) {
    return value.map(withoutSecrets);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (value[signature] === secretMark) {
    return "[secret]";
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
}

/** The mark as it stands, and as it looks at each of the three alignments of base64. */
export function disguises(mark) {
  const aligned = [0, 1, 2].map(shift => {
    const text = Buffer.from("\0".repeat(shift) + mark).toString("base64").replace(/=+$/, "");
    const edge = shift === 0 ? 0 : 4;
    return text.slice(edge, text.length - ((mark.length + shift) % 3 === 0 ? 0 : 2));
  });
  return [mark, ...aligned];
}

export function leaks(mark, text) {
  return disguises(mark).filter(disguise => text.includes(disguise));
}
