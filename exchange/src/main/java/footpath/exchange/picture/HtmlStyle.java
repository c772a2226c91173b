package footpath.exchange.picture;

import footpath.exchange.Theme;
import footpath.exchange.layout.Paint;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the page of a map looks.
final class HtmlStyle {
    private static final Map<String, Paint> PAINTS = new LinkedHashMap<>();

    static {
        PAINTS.put("surface", Paint.SURFACE);
        PAINTS.put("sunken", Paint.SUNKEN);
        PAINTS.put("ink", Paint.INK);
        PAINTS.put("ink-2", Paint.INK_2);
        PAINTS.put("ink-3", Paint.INK_3);
        PAINTS.put("line", Paint.LINE);
        PAINTS.put("line-2", Paint.LINE_2);
        PAINTS.put("line-3", Paint.LINE_3);
        PAINTS.put("trail", Paint.TRAIL);
        PAINTS.put("trail-fill", Paint.TRAIL_FILL);
        PAINTS.put("trail-soft", Paint.TRAIL_SOFT);
        PAINTS.put("believed", Paint.BELIEVED);
        PAINTS.put("worse", Paint.WORSE);
        PAINTS.put("worse-fill", Paint.WORSE_FILL);
        PAINTS.put("worse-soft", Paint.WORSE_SOFT);
        PAINTS.put("better", Paint.BETTER);
        PAINTS.put("better-soft", Paint.BETTER_SOFT);
    }

    private static final String RULES = """
            *{box-sizing:border-box}
            body{margin:0;background:var(--surface);color:var(--ink);font:400 13px/20px FONTS;-webkit-text-size-adjust:100%}
            main{padding:36px;max-width:max-content;min-width:100%}
            h1{font-size:26px;line-height:32px;font-weight:600;margin:0 0 4px;max-width:900px}
            h2{font-size:16px;line-height:22px;font-weight:600;margin:28px 0 8px}
            h3{font-size:13px;line-height:18px;font-weight:600;margin:0}
            p,ul,dl,dd,figure{margin:0}
            a{color:var(--trail)}
            .question{margin-bottom:6px;font-size:14px;line-height:21px;color:var(--ink-2);max-width:900px}
            .meta,small,.foot p{font-size:11px;line-height:16px;color:var(--ink-3)}
            small{display:block}
            .says{margin-top:14px;max-width:900px}.says h2{margin:0}.says p{color:var(--ink-2)}
            .personas{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:16px;margin:20px 0;max-width:1500px}
            .personas article{border-top:1px solid var(--line-2);padding-top:8px;font-size:12px;line-height:17px;color:var(--ink-2)}
            .personas h3{font-size:12px;color:var(--ink)}.personas ul{padding-left:14px}
            .scroll{overflow-x:auto;border:1px solid var(--line-2)}
            .scroll:focus-visible{outline:2px solid var(--trail);outline-offset:2px}
            table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:calc(130px + var(--steps)*118px)}
            caption,.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            th,td{text-align:left;vertical-align:top;padding:10px;border:1px solid var(--line);font-weight:400;overflow-wrap:anywhere}
            th[scope=row],th.corner{width:130px;position:sticky;left:0;background:var(--surface);font-size:12px;line-height:17px;font-weight:600;border-right-color:var(--line-2)}
            th small{font-weight:400}
            thead tr:first-child th{background:var(--sunken);font-weight:600}
            thead th{font-weight:600;font-size:13px;line-height:18px}
            .starts{border-left-color:var(--line-2)}
            td{font-size:12px;line-height:17px;color:var(--ink-2)}
            .card+.card{margin-top:8px}
            .framed{border:1px solid var(--line-2);border-radius:6px;padding:6px 8px;background:var(--surface)}
            .wide,.tinted{background:var(--sunken);border-radius:6px;padding:6px 8px}
            .framed.wide{background:var(--surface)}
            .bars{display:inline-flex;gap:2px;margin-right:4px}.bars i{width:5px;height:9px;background:var(--line-2)}.bars i.on{background:var(--worse-fill)}
            .pill{display:inline-block;border:1px solid var(--line-3);border-radius:9px;padding:0 7px;font-size:11px;line-height:15px}
            .pill.moving{background:var(--trail-soft);border-color:var(--trail-soft);color:var(--trail)}
            .star{color:var(--trail)}
            .figure{font-size:17px;line-height:22px;font-weight:600;color:var(--ink)}
            .figure.faint{color:var(--ink-3)}
            .believed{text-decoration:underline dashed 1px;text-underline-offset:3px;color:var(--believed)}
            .chip{float:right;border-radius:4px;padding:1px 5px;font-size:11px;line-height:16px;font-weight:600;background:var(--sunken);color:var(--ink-3)}
            .chip.worse{background:var(--worse-soft);color:var(--worse)}.chip.better{background:var(--better-soft);color:var(--better)}
            .curve{padding:0}.curve svg{display:block;width:100%;height:150px}
            .curve path{fill:none;stroke:var(--believed);stroke-width:1.6;stroke-dasharray:4;vector-effect:non-scaling-stroke}
            .curve path.level{stroke:var(--line);stroke-dasharray:none;stroke-width:1}.curve path.zero{stroke:var(--line-2)}
            .curve path.dot{stroke:var(--believed);stroke-width:10;stroke-linecap:round;stroke-dasharray:none}
            .curve path.hole{stroke:var(--surface);stroke-width:7;stroke-linecap:round;stroke-dasharray:none}
            .divider th,.divider td{background:var(--sunken);padding:5px 10px;font-size:11px;font-weight:600}
            .divider hr{border:0;border-top:2px dashed var(--line-3);margin:7px 0 0}
            .steps{display:none}
            .foot{margin-top:16px}
            @media (max-width:700px){main{padding:20px 16px;max-width:100%}.whole{display:none}.steps{display:block}
            .steps section{border-top:1px solid var(--line-2);padding-top:4px;margin-top:24px}
            .steps article{border-top:1px solid var(--line);padding:12px 0}
            .steps dt{font-size:11px;line-height:16px;color:var(--ink-3);margin-top:8px}.steps dd{font-size:14px;line-height:20px;color:var(--ink-2)}
            .steps h3{font-size:15px;line-height:20px}}
            @media print{@page{size:A3 landscape;margin:10mm}main{padding:0}.whole{display:block}.steps{display:none}.scroll{overflow:visible;border:0}
            table{min-width:0}th[scope=row],th.corner{position:static}thead{display:table-header-group}tr{break-inside:avoid}
            *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
            """;

    private HtmlStyle() {}

    /// On light ground the page follows the reader's wish for dark; on dark ground it stays dark. Paper
    /// is light.
    static String css(Theme theme) {
        String rules = RULES.replace("FONTS", FontFaces.FAMILY);
        if (theme == Theme.DARK) {
            return "@media screen{:root{color-scheme:dark;" + variables(Theme.DARK) + "}}\n@media print{:root{"
                    + variables(Theme.LIGHT) + "}}\n" + rules;
        }
        return ":root{color-scheme:light dark;" + variables(Theme.LIGHT)
                + "}\n@media screen and (prefers-color-scheme:dark){:root{" + variables(Theme.DARK) + "}}\n" + rules;
    }

    private static String variables(Theme theme) {
        StringBuilder variables = new StringBuilder();
        PAINTS.forEach((name, paint) -> variables
                .append("--")
                .append(name)
                .append(':')
                .append(paint.hex(theme))
                .append(';'));
        return variables.toString();
    }
}
