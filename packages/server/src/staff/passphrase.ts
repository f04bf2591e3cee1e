/** Passwords that a person can read off a screen and type: five words by chance. */
import { chooseAtRandom } from '../platform/ids.js';

/** 39 bits with 228 words; attempts to sign in are limited, and only demonstrations use it. */
const WORDS_IN_A_PASSPHRASE = 5;

/** @param choose for tests; by default chance */
export function passphrase(choose: (words: readonly string[]) => string = chooseAtRandom): string {
  return Array.from({ length: WORDS_IN_A_PASSPHRASE }, () => choose(WORDS)).join('-');
}

/** Short and common, none that offends, each once. */
const WORDS: readonly string[] = `
  acorn actor album alley amber anchor angle apple april apron arcade arch arrow aspen atlas autumn
  badge bakery balcony bamboo banner barley barn basin basket beach beacon beech bench berry bicycle birch
  biscuit blanket bloom bonnet border bottle boulder bread breeze brick bridge bronze brook brush bucket butter
  cabin cactus camera candle canoe canvas carpet carrot castle cedar cello chalk cherry chess chimney cider
  cinema circle clay clover cobalt coffee comet compass copper coral corner cotton crane crayon cricket crown
  daisy dance dapple dawn denim desert diary dinner dolphin domino donkey dragon drum duck dune
  eagle earth echo elbow elder ember emerald engine envelope evening fabric falcon farm feather fern
  ferry fiddle field finch flint flute forest fossil fountain fox frost galaxy garden garlic gate
  ginger glacier glove goose granite grape gravel guitar hammer harbour harvest hazel heather hedge
  helmet heron hill honey horizon ice island ivory ivy jacket jasmine jersey jigsaw jungle juniper
  kettle kite ladder lagoon lantern larch lavender leaf lemon library lilac linen lobster lotus
  magnet maple marble market meadow melody mirror mitten moss mountain museum napkin nectar needle nest
  oak oasis ocean olive orange orchard otter owl paddle panda paper parade parcel parsley pastry
  path peach pearl pebble pencil pepper piano picnic pillow pine planet plum pocket pond poppy
  prairie puzzle quarry quartz quilt rabbit radio raft rainbow raven reed ribbon river robin rocket
`
  .trim()
  .split(/\s+/);
