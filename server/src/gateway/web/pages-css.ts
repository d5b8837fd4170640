import { colours, fontFamily, radius, spacing } from '@jingkang/shared/design/tokens';

/** The look of the pages that the server writes itself, from the tokens of the product. */
export const pagesCss = `
*{box-sizing:border-box}
body{margin:0;background:${colours.paper};color:${colours.ink};font:16px/1.7 ${fontFamily}}
main{max-width:880px;margin:0 auto;padding:${spacing.xxl}px ${spacing.xl}px}
a{color:${colours.pine}}
h1{font-size:30px;line-height:1.4;margin:0 0 ${spacing.l}px}
h2{margin:${spacing.xxl}px 0 ${spacing.m}px;border-bottom:1px solid ${colours.line}}
h3{margin:${spacing.xl}px 0 0;font-size:16px}
pre{overflow:auto;background:${colours.sunken};padding:${spacing.m}px;border-radius:${radius.m}px;font-size:13px;line-height:1.5}
.brand{color:${colours.pine};font-weight:700;letter-spacing:.2em;margin:0 0 ${spacing.s}px}
.lead{font-size:18px;color:${colours.inkSoft};max-width:34em}
.demo{background:${colours.clayLight};color:${colours.clay};padding:${spacing.m}px ${spacing.l}px;border-radius:${radius.m}px}
.soft{color:${colours.inkSoft};font-size:14px}
.doors{list-style:none;padding:0;display:grid;gap:${spacing.l}px;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));margin:${spacing.xl}px 0}
.doors li{display:flex}
.doors a{flex:1;display:block;min-height:96px;padding:${spacing.xl}px;background:${colours.surface};border:1px solid ${colours.line};border-radius:${radius.l}px;text-decoration:none}
.doors a:hover,.doors a:focus-visible{border-color:${colours.pine};outline:2px solid ${colours.focus};outline-offset:2px}
.doors strong{display:block;font-size:20px;color:${colours.pineDark}}
.doors span{color:${colours.inkSoft}}
`;
