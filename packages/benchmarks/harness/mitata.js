// Appended on the Node that has mitata: warms up, then leaves the sampling to it.
var measure = async function (once) {
  const { measure } = await import(config.mitata);
  const begin = performance.now();
  while (performance.now() - begin < config.milliseconds / 3) await once();
  const options = { min_samples: config.minSamples, min_cpu_time: config.milliseconds * 1e6 };
  const { p50, min, samples } = await measure(once, options);
  return { p50, min, samples: samples.length };
};
