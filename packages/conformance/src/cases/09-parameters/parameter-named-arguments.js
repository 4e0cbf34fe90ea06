// flags: sloppy
// It hides the object, for arrows of the body too; functions of the body have their own.
async function* g(arguments, other) {
  log(arguments, other);
  const arrow = () => arguments;
  const own = function () {
    return arguments.length;
  };
  log(arrow(), own(1, 2, 3), yield arguments);
  arguments += '!';
  log(arrow(), [arguments, (arguments = 'new'), yield arguments]);
  return arguments;
}
const make = () => g('given', 'other');
