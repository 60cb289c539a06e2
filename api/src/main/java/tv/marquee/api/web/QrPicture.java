package tv.marquee.api.web;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A text as a QR code, to be drawn as SVG.
 *
 * @param side how many modules it is wide and high, its quiet zone included
 * @param path of its dark modules
 */
record QrPicture(int side, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
