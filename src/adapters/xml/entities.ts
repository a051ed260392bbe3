/**
 * Named characters of the DTDs that JATS and NLM articles are written against (ISO 8879 and HTML 4 sets), as `name:code point`
 * in hexadecimal. Each stands for one character: no entity can grow into text.
 * Source: the HTML Standard's table of named character references; ISO 8879:1986 for the Greek letters at its end.
 */
const NAMED: readonly string[] = [
  "AElig:c6 Aacute:c1 Abreve:102 Acirc:c2 Agrave:c0 Alpha:391 Amacr:100 Aogon:104 Aring:c5 Atilde:c3 Auml:c4",
  "Beta:392 Cacute:106 Ccaron:10c Ccedil:c7 Ccirc:108 Cdot:10a Chi:3a7 Dagger:2021 Dcaron:10e Delta:394 Dot:a8",
  "DotDot:20dc Dstrok:110 ENG:14a ETH:d0 Eacute:c9 Ecaron:11a Ecirc:ca Edot:116 Egrave:c8 Emacr:112 Eogon:118",
  "Epsilon:395 Eta:397 Euml:cb Gamma:393 Gammad:3dc Gbreve:11e Gcedil:122 Gcirc:11c Gdot:120 Gt:226b Hcirc:124",
  "Hstrok:126 IJlig:132 Iacute:cd Icirc:ce Idot:130 Igrave:cc Imacr:12a Iogon:12e Iota:399 Itilde:128 Iuml:cf",
  "Jcirc:134 Kappa:39a Kcedil:136 Lacute:139 Lambda:39b Lcaron:13d Lcedil:13b Lmidot:13f Lstrok:141 Lt:226a",
  "MediumSpace:205f Mu:39c Nacute:143 Ncaron:147 Ncedil:145 NoBreak:2060 Ntilde:d1 Nu:39d OElig:152 Oacute:d3",
  "Ocirc:d4 Odblac:150 Ograve:d2 Omacr:14c Omega:3a9 Omicron:39f Oslash:d8 Otilde:d5 Ouml:d6 Phi:3a6 Pi:3a0",
  "Prime:2033 Psi:3a8 Racute:154 Rcaron:158 Rcedil:156 Rho:3a1 Sacute:15a Scaron:160 Scedil:15e Scirc:15c",
  "Sigma:3a3 THORN:de Tau:3a4 Tcaron:164 Tcedil:162 Theta:398 ThinSpace:2009 Tstrok:166 Uacute:da Ubreve:16c",
  "Ucirc:db Udblac:170 Ugrave:d9 Umacr:16a Uogon:172 Upsi:3d2 Upsilon:3a5 Uring:16e Utilde:168 Uuml:dc",
  "Verbar:2016 Wcirc:174 Xi:39e Yacute:dd Ycirc:176 Yuml:178 Zacute:179 Zcaron:17d Zdot:17b ZeroWidthSpace:200b",
  "Zeta:396 aacute:e1 abreve:103 acirc:e2 acute:b4 aelig:e6 agrave:e0 alefsym:2135 aleph:2135 alpha:3b1 amacr:101",
  "amalg:2a3f and:2227 ang:2220 angle:2220 angmsd:2221 angsph:2222 angst:c5 aogon:105 ap:2248 ape:224a",
  "approx:2248 aring:e5 ast:2a asymp:2248 atilde:e3 auml:e4 bdquo:201e becaus:2235 bernou:212c beta:3b2",
  "bigcirc:25ef blank:2423 blk12:2592 blk14:2591 blk34:2593 block:2588 bot:22a5 bottom:22a5 breve:2d8 brvbar:a6",
  "bsol:5c bull:2022 cacute:107 cap:2229 caret:2041 caron:2c7 ccaron:10d ccedil:e7 ccirc:109 cdot:10b cedil:b8",
  "cent:a2 check:2713 chi:3c7 cir:25cb circ:2c6 cire:2257 clubs:2663 colon:3a comma:2c commat:40 compfn:2218",
  "cong:2245 conint:222e copf:1d554 coprod:2210 copy:a9 copysr:2117 crarr:21b5 cross:2717 ctdot:22ef cup:222a",
  "curren:a4 dArr:21d3 dagger:2020 darr:2193 dash:2010 dblac:2dd dcaron:10f deg:b0 delta:3b4 diams:2666 die:a8",
  "divide:f7 dlcrop:230d dollar:24 dot:2d9 drcrop:230c dstrok:111 dtdot:22f1 dtri:25bf dtrif:25be eacute:e9",
  "ecaron:11b ecirc:ea edot:117 egrave:e8 ell:2113 emacr:113 empty:2205 emptyv:2205 emsp:2003 emsp13:2004",
  "emsp14:2005 eng:14b ensp:2002 eogon:119 epsi:3b5 epsilon:3b5 epsiv:3f5 equals:3d equiv:2261 eta:3b7 eth:f0",
  "euml:eb euro:20ac excl:21 exist:2203 female:2640 ffilig:fb03 fflig:fb00 ffllig:fb04 filig:fb01 flat:266d",
  "fllig:fb02 fnof:192 forall:2200 frac12:bd frac13:2153 frac14:bc frac15:2155 frac16:2159 frac18:215b",
  "frac23:2154 frac25:2156 frac34:be frac35:2157 frac38:215c frac45:2158 frac56:215a frac58:215d frac78:215e",
  "frasl:2044 gacute:1f5 gamma:3b3 gammad:3dd gap:2a86 gbreve:11f gcirc:11d gdot:121 ge:2265 geq:2265",
  "geqslant:2a7e ges:2a7e gg:226b gnE:2269 gne:2a88 grave:60 gsim:2273 hArr:21d4 hairsp:200a half:bd hamilt:210b",
  "harr:2194 hbar:210f hcirc:125 hearts:2665 hellip:2026 horbar:2015 hstrok:127 hybull:2043 hyphen:2010 iacute:ed",
  "icirc:ee iexcl:a1 iff:21d4 igrave:ec iinfin:29dc ijlig:133 imacr:12b image:2111 imath:131 incare:2105",
  "infin:221e inodot:131 int:222b iogon:12f iota:3b9 iquest:bf isin:2208 itilde:129 iuml:ef jcirc:135 jmath:237",
  "kappa:3ba kappav:3f0 kcedil:137 kgreen:138 lArr:21d0 lacute:13a lagran:2112 lambda:3bb lang:27e8 lap:2a85",
  "laquo:ab larr:2190 lbrace:7b lbrack:5b lcaron:13e lcedil:13c lceil:2308 lcub:7b ldquo:201c ldquor:201e le:2264",
  "leq:2264 leqslant:2a7d les:2a7d lfloor:230a lhblk:2584 ll:226a lmidot:140 lnE:2268 lne:2a87 lowast:2217",
  "lowbar:5f loz:25ca lozf:29eb lpar:28 lrarr:21c6 lrm:200e lsaquo:2039 lsim:2272 lsqb:5b lsquo:2018 lsquor:201a",
  "lstrok:142 ltri:25c3 ltrif:25c2 macr:af male:2642 malt:2720 map:21a6 marker:25ae mdash:2014 micro:b5 mid:2223",
  "middot:b7 minus:2212 mldr:2026 mnplus:2213 models:22a7 mu:3bc nabla:2207 nacute:144 nap:2249 napos:149",
  "natur:266e nbsp:a0 ncaron:148 ncedil:146 ncong:2247 ndash:2013 ne:2260 nearr:2197 nequiv:2262 nge:2271",
  "ngt:226f ni:220b nldr:2025 nle:2270 nlt:226e nmid:2224 not:ac notin:2209 nsim:2241 nsub:2284 ntilde:f1 nu:3bd",
  "num:23 numsp:2007 nwarr:2196 oacute:f3 ocirc:f4 odblac:151 odot:2299 oelig:153 ogon:2db ograve:f2 ohm:3a9",
  "oline:203e omacr:14d omega:3c9 omicron:3bf ominus:2296 oplus:2295 or:2228 order:2134 ordf:aa ordm:ba oslash:f8",
  "osol:2298 otilde:f5 otimes:2297 ouml:f6 par:2225 para:b6 part:2202 percnt:25 period:2e permil:2030 perp:22a5",
  "phi:3c6 phiv:3d5 phmmat:2133 phone:260e pi:3c0 piv:3d6 planck:210f plus:2b plusb:229e plusmn:b1 pound:a3",
  "prime:2032 prod:220f prop:221d psi:3c8 puncsp:2008 quest:3f rArr:21d2 racute:155 radic:221a rang:27e9 raquo:bb",
  "rarr:2192 rbrace:7d rbrack:5d rcaron:159 rcedil:157 rceil:2309 rcub:7d rdquo:201d rdquor:201d real:211c",
  "rect:25ad reg:ae rfloor:230b rho:3c1 rhov:3f1 ring:2da rlarr:21c4 rlm:200f rpar:29 rsaquo:203a rsqb:5d",
  "rsquo:2019 rsquor:2019 rtri:25b9 rtrif:25b8 rx:211e sacute:15b sbquo:201a scaron:161 scedil:15f scirc:15d",
  "sdot:22c5 searr:2198 sect:a7 semi:3b setmn:2216 sext:2736 sharp:266f shy:ad sigma:3c3 sigmaf:3c2 sigmav:3c2",
  "sim:223c sime:2243 sol:2f spades:2660 squ:25a1 square:25a1 squf:25aa sstarf:22c6 star:2606 starf:2605",
  "straightepsilon:3f5 straightphi:3d5 sub:2282 sube:2286 subne:228a sum:2211 sung:266a sup:2283 sup1:b9 sup2:b2",
  "sup3:b3 supe:2287 supne:228b swarr:2199 szlig:df target:2316 tau:3c4 tcaron:165 tcedil:163 tdot:20db",
  "telrec:2315 there4:2234 theta:3b8 thetasym:3d1 thetav:3d1 thinsp:2009 thkap:2248 thksim:223c thorn:fe",
  "tilde:2dc times:d7 timesb:22a0 top:22a4 tprime:2034 trade:2122 tstrok:167 uArr:21d1 uacute:fa uarr:2191",
  "ubreve:16d ucirc:fb udblac:171 ugrave:f9 uhblk:2580 ulcrop:230f umacr:16b uml:a8 uogon:173 upsi:3c5 upsih:3d2",
  "upsilon:3c5 urcrop:230e uring:16f utdot:22f0 utilde:169 utri:25b5 utrif:25b4 uuml:fc vArr:21d5 varepsilon:3f5",
  "varphi:3d5 varpi:3d6 varr:2195 varrho:3f1 varsigma:3c2 vartheta:3d1 vdash:22a2 vellip:22ee verbar:7c wcirc:175",
  "wedgeq:2259 weierp:2118 xcirc:25ef xi:3be yacute:fd ycirc:177 yen:a5 yuml:ff zacute:17a zcaron:17e zdot:17c",
  "zeta:3b6 zwj:200d zwnj:200c agr:3b1 Agr:391 bgr:3b2 Bgr:392 ggr:3b3 Ggr:393 dgr:3b4 Dgr:394 egr:3b5 Egr:395",
  "zgr:3b6 Zgr:396 eegr:3b7 EEgr:397 thgr:3b8 THgr:398 igr:3b9 Igr:399 kgr:3ba Kgr:39a lgr:3bb Lgr:39b mgr:3bc",
  "Mgr:39c ngr:3bd Ngr:39d xgr:3be Xgr:39e ogr:3bf Ogr:39f pgr:3c0 Pgr:3a0 rgr:3c1 Rgr:3a1 sgr:3c3 Sgr:3a3",
  "sfgr:3c2 tgr:3c4 Tgr:3a4 ugr:3c5 Ugr:3a5 phgr:3c6 PHgr:3a6 khgr:3c7 KHgr:3a7 psgr:3c8 PSgr:3a8 ohgr:3c9",
  "OHgr:3a9",
];

const FIVE = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character by entity name: XML's five and the named characters. Without a prototype, so that no name finds anything else. */
export const ENTITIES: Record<string, string> = Object.freeze(
  Object.assign(
    Object.create(null) as Record<string, string>,
    FIVE,
    Object.fromEntries(
      NAMED.flatMap((line) => line.split(" ")).map((entry): [string, string] => {
        const [name = "", code = ""] = entry.split(":");
        return [name, String.fromCodePoint(Number.parseInt(code, 16))];
      }),
    ),
  ),
);

/** Puts characters for named and numbered entities; one that is not known stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]*));/gi, (whole, decimal, hexadecimal, name) => {
    if (typeof name === "string") return ENTITIES[name] ?? whole;
    const code = typeof decimal === "string" ? Number.parseInt(decimal, 10) : Number.parseInt(String(hexadecimal), 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
