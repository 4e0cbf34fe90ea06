// The calls of chain.js, each looking after errors and a resource.
let open = 0;

export async function run(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += await handler(i);
  return sum + open;
}

async function handler(i) {
  open++;
  try {
    return (await service(i)) + 1;
  } catch (error) {
    throw new Error('handler', { cause: error });
  } finally {
    open--;
  }
}

async function service(i) {
  open++;
  try {
    return (await repository(i)) + 1;
  } catch (error) {
    throw new Error('service', { cause: error });
  } finally {
    open--;
  }
}

async function repository(i) {
  open++;
  try {
    return (await query(i)) + 1;
  } catch (error) {
    throw new Error('repository', { cause: error });
  } finally {
    open--;
  }
}

async function query(i) {
  open++;
  try {
    const row = await i;
    return row;
  } catch (error) {
    throw new Error('query', { cause: error });
  } finally {
    open--;
  }
}
