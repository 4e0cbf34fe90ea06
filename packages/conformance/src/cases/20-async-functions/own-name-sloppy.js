// flags: sloppy
// In sloppy code the assignment is ignored.
const f = async function own() {
  own = 'other';
  await later();
  own = 'another';
  return typeof own;
};
