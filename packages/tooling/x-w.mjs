import cfg from '../../rollup.config.mjs';
import {rollup} from 'rollup';
const c=cfg[0]; const b=await rollup({...c,onwarn(w){console.log(w.message)}}); await b.write(c.output);
