// An async generator as a default value inside an arrow, called at once.
// flags: no-ticks
const make = () =>
  ((
    f = async function* () {
      yield 'a';
    },
  ) => f())();
