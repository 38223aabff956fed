/**
 * Words that the source of the slur list rates as surely offensive and that people say without offence: other meanings,
 * names, mild insults such as an abusive customer may use ("idiot"), and names that a people uses of itself.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `backdoorman barelylegal barf barface beanbag beanbags biteme boche boches bogan bong bonga boobies booby boonga boonie
  boonies booty bosch boschs buffies bule bules bung bunga bungas chug chugs chunky chunkies clansman clansmen
  clanswoman clanswomen cockfight cocky commie cohee cumming cunn dahmer dammit damnit diddle dingleberry dink
  dinks dipstick dix dong doodoo dope dragqueen dumb eatme ero esqua evl exkwew faeces fatah fister fisting flange floo
  fok footlicker footstar forni fubar fu gables gangsta geez geezer geni givehead goddammit gora goras greaser greasers
  gubba gubbas gubs gummer gypsies gypsy gypsys hadji hadjis haji hajis hajji hajjis hapa hebe hillbillies hillbilly
  hebes hitlerism hitlerist ho hobo hobos hodgie hoes honger honkers hooker hookers hooters hork horney hoser hotdamn hussy idiot indon indons insest
  inthebuff jackass jacktheripper jebus jeez jewess jig jigger jiggers jigg jiggs jiggy jigs juggalo kacap kanake kimchis kum
  kumquat kuffar kushi kushis kwa limey loadedgun looser loser lovebone lovegun lowlife lugan lugans magicwand mams
  masterblaster mattressprincess meatrack mickeyfinn mocky moky moneyshot moron moslem motherlovebone
  moskal moskals muff muncher mzungu mzungus niggard niggarded niggarding niggardliness niggardlinesss niggards niggle
  niggles nig nip nookey nookie noonan nudger orga pansies pansy panti payo peehole peepee perv piker pimper pohm pohms
  pollock pollocks pom pommy poms poo poop pooper pooperscooper pooping popimp prick pricks pud pudd puke purinapricness puss pusy quickie
  ra8s rearend rearentry redleg redlegs reefer reestie rere rigger rimming sadis sadom samckdaddy sandm scallywag sexed
  sexpot shav sixsixsix sixtynine slapper slanty slave slavedriver sloper slopers slopey slopeys slopies slopy smut
  snowback sooties sooty spig spigotty spit spitter splittail spreadeagle spunk spunky squa squarehead squareheads
  squinty stringer stripclub stuinties stupid sucker swallower swalow taff tang teste testes thirdeye thirdleg threeway tinker tinkers
  tortur triplex tuckahoe turnon twinkie uck ukrop usama vibr vibrater vomit waysted weenie weewee welcher welfare wetspot
  whacker whash whiz whop willie wuss xkwe yank yanks `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
