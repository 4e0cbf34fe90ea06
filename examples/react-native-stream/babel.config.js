/** As in any React Native app, and the plugin. (Helpers go into the files: there is no Metro here to share them.) */
module.exports = {
  presets: [['module:@react-native/babel-preset', { enableBabelRuntime: false }]],
  plugins: ['module:@yield-from/babel'],
};
