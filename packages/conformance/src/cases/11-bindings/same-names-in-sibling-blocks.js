// A variable that lives through a suspension, beside blocks that declare the same name and do not suspend.
async function* g() {
  for (const b of ['first', 'second']) {
    yield b;
    log(b);
  }
  for (const b of ['third']) log(b);
  for (let i = 0; i < 2; i++) {
    log('plain', i);
  }
  for (let i = 0; i < 2; i++) {
    yield i;
  }
  {
    let c = 'block';
    yield c;
    log(c);
  }
  {
    let c = 'other';
    log(c);
  }
  if (log('if')) {
    class K {}
    log(typeof K);
  }
  {
    class K {
      static kept = 'kept';
    }
    yield K.kept;
    log(K.kept);
  }
  try {
    throw { m: 'pattern' };
  } catch ({ m }) {
    log(m);
  }
  try {
    throw { m: 'suspending' };
  } catch ({ m }) {
    yield m;
    log(m);
  }
}
