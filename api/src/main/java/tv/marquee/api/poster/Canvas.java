package tv.marquee.api.poster;

import java.util.Locale;

/** Collects shapes into one SVG picture. Ids carry a prefix, so that several pictures may stand in one page. */
final class Canvas {

    static final int WIDTH = 342;
    static final int HEIGHT = 513;

    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private final String prefix;
    private int ids;

    Canvas(String prefix) {
        this.prefix = prefix;
    }

    void fill(String paint) {
        rect(0, 0, WIDTH, HEIGHT, paint);
    }

    void rect(double x, double y, double width, double height, String paint) {
        add(
                "<rect%s%s width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                offset("x", x), offset("y", y), n(width), n(height), paint);
    }

    void disc(double x, double y, double radius, String paint) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>", n(x), n(y), n(radius), paint);
    }

    void ring(double x, double y, double radius, String paint, double width) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
                n(x), n(y), n(radius), paint, n(width));
    }

    void oval(double x, double y, double rx, double ry, String paint) {
        add("<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\" fill=\"%s\"/>", n(x), n(y), n(rx), n(ry), paint);
    }

    void shape(Object path, String paint) {
        add("<path d=\"%s\" fill=\"%s\"/>", path, paint);
    }

    /** One of the {@link Figures}, its own point at (x, y); a negative {@code side} turns it to the left. */
    void figure(String figure, double x, double y, double scale, double side, String paint) {
        String mirrored = side < 0 ? "-" : "";
        add(
                "<path transform=\"translate(%s %s) scale(%s%.2f %.2f)\" d=\"%s\" fill=\"%s\"/>",
                n(x), n(y), mirrored, scale, scale, figure, paint);
    }

    /** A line along the path, with round ends. */
    void stroke(Object path, String paint, double width) {
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\"/>",
                path, paint, n(width));
    }

    /** What is drawn until {@link #end} shares these attributes. */
    void group(String attributes) {
        add("<g %s>", attributes);
    }

    void faint(double opacity) {
        add("<g opacity=\"%.2f\">", opacity);
    }

    void turned(double degrees, double x, double y) {
        add("<g transform=\"rotate(%s %s %s)\">", n(degrees), n(x), n(y));
    }

    void end() {
        shapes.append("</g>");
    }

    /** A paint that runs from the first colour at the top of a shape to the last at its bottom. */
    String downward(String... colours) {
        return gradient("linearGradient", "x2=\"0\" y2=\"1\"", colours);
    }

    /** A paint that runs from the first colour in the middle of a shape to the last at its rim. */
    String outward(String... colours) {
        return gradient("radialGradient", "r=\".5\"", colours);
    }

    /** Cuts what is drawn until {@link #end} to the inside of the path. */
    void clip(Object path) {
        String id = nextId();
        definitions.append("<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>".formatted(id, path));
        add("<g clip-path=\"url(#%s)\">", id);
    }

    /** A fine grain over everything, as of film. */
    void grain(int seed) {
        String id = nextId();
        definitions.append(("<filter id=\"%s\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"><feTurbulence"
                        + " baseFrequency=\".9\" seed=\"%d\"/><feColorMatrix values=\"0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5"
                        + " 0 0 0 1.6 -.5\"/></filter>")
                .formatted(id, seed));
        add(
                "<rect width=\"%d\" height=\"%d\" filter=\"url(#%s)\" opacity=\".16\""
                        + " style=\"mix-blend-mode:overlay\"/>",
                WIDTH, HEIGHT, id);
    }

    /** Draws something once around the point (0, 0), to be shown wherever {@link #copy} puts it. */
    String symbol(Runnable drawing) {
        int start = shapes.length();
        drawing.run();
        String drawn = shapes.substring(start);
        shapes.setLength(start);
        String id = nextId();
        definitions.append("<g id=\"%s\">%s</g>".formatted(id, drawn));
        return id;
    }

    void copy(String symbol, double x, double y, double scale) {
        add("<use href=\"#%s\" transform=\"translate(%s %s) scale(%.2f)\"/>", symbol, n(x), n(y), scale);
    }

    void copyTurned(String symbol, double x, double y, double degrees) {
        add("<use href=\"#%s\" transform=\"translate(%s %s) rotate(%s)\"/>", symbol, n(x), n(y), n(degrees));
    }

    void raw(String svg) {
        shapes.append(svg);
    }

    String svg(String label) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\"><title>%s</title><defs>%s</defs>%s</svg>"
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, label, definitions, shapes);
    }

    private String gradient(String kind, String direction, String... colours) {
        String id = nextId();
        definitions.append("<%s id=\"%s\" %s>".formatted(kind, id, direction));
        for (int i = 0; i < colours.length; i++) {
            String[] colour = colours[i].split("/");
            String opacity = colour.length > 1 ? " stop-opacity=\"" + colour[1] + "\"" : "";
            definitions.append("<stop offset=\"%s\" stop-color=\"%s\"%s/>"
                    .formatted(hundredths((double) i / (colours.length - 1)), colour[0], opacity));
        }
        definitions.append("</%s>".formatted(kind));
        return "url(#" + id + ")";
    }

    private String nextId() {
        ids++;
        return prefix + ids;
    }

    private static String offset(String name, double value) {
        return value == 0 ? "" : " %s=\"%s\"".formatted(name, n(value));
    }

    private static String hundredths(double value) {
        return Double.toString(Math.round(value * 100) / 100.0);
    }

    private void add(String format, Object... values) {
        shapes.append(String.format(Locale.ROOT, format, values));
    }

    private static String n(double value) {
        return Pen.number(value);
    }
}
