import { describeVariants } from './spec';

describeVariants((variant) => variant.host === 'estree');
