package tv.marquee.ops.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ScaleTableTest {

    private static final List<ScaleRow> ROWS = List.of(
            new ScaleRow("bread & butter", 1, 200, "loaves/s"),
            new ScaleRow("bread & butter", 2, 300, "loaves/s"),
            new ScaleRow("wine", 1, 1_234, "bottles/s"));

    @Test
    void eachRowIsComparedWithTheFirstOfItsSeries() {
        assertThat(ScaleTable.of(ROWS).lines().map(line -> line.replaceAll(" +", " ")))
                .containsSequence(
                        "| bread & butter | 1 | 200 | loaves/s | 1.00 |",
                        "| bread & butter | 2 | 300 | loaves/s | 1.50 |",
                        "| wine | 1 | 1,234 | bottles/s | 1.00 |");
    }

    @Test
    void aPlotHasALineForEachSeriesAndAPointForEachRow() throws Exception {
        Document plot = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new ScalePlot(ROWS).draw("a machine of <2 cores"))));
        NodeList points = plot.getElementsByTagName("circle");

        assertThat(plot.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(points.getLength()).isEqualTo(3);
        assertThat(place(points, 1, "cx")).isGreaterThan(place(points, 0, "cx"));
        assertThat(place(points, 1, "cy")).isLessThan(place(points, 0, "cy"));
        assertThat(place(points, 2, "cy")).isEqualTo(place(points, 0, "cy"));
        assertThat(plot.getDocumentElement().getTextContent()).contains("bread & butter", "a machine of <2 cores");
    }

    private static double place(NodeList points, int number, String axis) {
        return Double.parseDouble(((Element) points.item(number)).getAttribute(axis));
    }
}
