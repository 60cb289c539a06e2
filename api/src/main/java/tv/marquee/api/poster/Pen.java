package tv.marquee.api.poster;

/** Writes SVG path data, to a tenth of a unit. */
final class Pen {

    private final StringBuilder data = new StringBuilder();

    Pen at(double x, double y) {
        return add('M', x, y);
    }

    Pen to(double x, double y) {
        return add('L', x, y);
    }

    Pen bend(double cx, double cy, double x, double y) {
        return add('Q', cx, cy, x, y);
    }

    Pen curve(double ax, double ay, double bx, double by, double x, double y) {
        return add('C', ax, ay, bx, by, x, y);
    }

    /** A circular arc, bulging to the left of the way ({@code sweep} 0) or to its right (1). */
    Pen arc(double radius, int sweep, double x, double y) {
        return add('A', radius, radius, 0, 0, sweep, x, y);
    }

    Pen close() {
        data.append('z');
        return this;
    }

    /** A closed shape through points given as x and y in turn. */
    static String polygon(double... xy) {
        return line(xy) + "z";
    }

    static String line(double... xy) {
        Pen pen = new Pen().at(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            pen.to(xy[i], xy[i + 1]);
        }
        return pen.toString();
    }

    /** A closed, soft line past points given as x and y in turn; it touches the middle between each two. */
    static String loop(double... xy) {
        int n = xy.length;
        Pen pen = new Pen().at((xy[n - 2] + xy[0]) / 2, (xy[n - 1] + xy[1]) / 2);
        for (int i = 0; i < n; i += 2) {
            int next = (i + 2) % n;
            pen.bend(xy[i], xy[i + 1], (xy[i] + xy[next]) / 2, (xy[i + 1] + xy[next + 1]) / 2);
        }
        return pen + "z";
    }

    /** A number as short as it can be written. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private Pen add(char verb, double... numbers) {
        data.append(verb);
        for (int i = 0; i < numbers.length; i++) {
            String text = number(numbers[i]);
            if (i > 0 && text.charAt(0) != '-') {
                data.append(' ');
            }
            data.append(text);
        }
        return this;
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
