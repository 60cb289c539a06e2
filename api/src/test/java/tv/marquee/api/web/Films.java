package tv.marquee.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.CastView;
import tv.marquee.query.catalogue.TitleView.CrewView;
import tv.marquee.query.catalogue.TitleView.PersonView;

/** Films in the public domain, and some that exist only to try the pages: long names, markup, nothing known. */
final class Films {

    private static final String KNOWN = """
        775|A Trip to the Moon|Le Voyage dans la Lune|1902|15|fr|Science Fiction,Adventure,Fantasy|FR|Georges Méliès|Georges Méliès:Professor Barbenfouillis,Bleuette Bernon:Phoebe|Six astronomers let themselves be fired at the Moon from a cannon. Its people are not amused.
        5698|The Great Train Robbery||1903|11|en|Western,Crime,Action|US|Edwin S. Porter|A. C. Abadie:Sheriff,Justus D. Barnes:Leader of the outlaws|Bandits stop a train, rob everyone aboard, and are hunted through the woods.
        234|The Cabinet of Dr. Caligari|Das Cabinet des Dr. Caligari|1920|77|de|Horror,Thriller,Crime|DE|Robert Wiene|Werner Krauss:Dr. Caligari,Conrad Veidt:Cesare,Friedrich Feher:Francis,Lil Dagover:Jane|A showman opens his box at a fair, and the sleeper inside foretells a death. Crooked streets lead to a crooked truth.
        653|Nosferatu: A Symphony of Horror|Nosferatu, eine Symphonie des Grauens|1922|95|de|Horror,Fantasy|DE|F. W. Murnau|Max Schreck:Graf Orlok,Gustav von Wangenheim:Thomas Hutter,Greta Schröder:Ellen Hutter|A clerk rides into the mountains to sell a house to a count who sleeps by day. The count follows him home.
        19|Metropolis||1927|153|de|Drama,Science Fiction|DE|Fritz Lang|Brigitte Helm:Maria,Gustav Fröhlich:Freder,Alfred Abel:Joh Fredersen,Rudolf Klein-Rogge:Rotwang,Heinrich George:Grot,Theodor Loos:Josaphat|In a city of towers the many work below so that the few may play above. The ruler’s son goes down and does not come back the same.
        631|Sunrise: A Song of Two Humans||1927|94|en|Drama,Romance|US|F. W. Murnau|George O'Brien:The man,Janet Gaynor:The wife,Margaret Livingston:The woman from the city|A farmer is talked into drowning his wife, and cannot. A day in the city makes them strangers who fall in love.
        961|The General||1926|79|en|Action,Comedy,War|US|Buster Keaton,Clyde Bruckman|Buster Keaton:Johnnie Gray,Marion Mack:Annabelle Lee|An engine driver loses his locomotive to spies and goes after it alone, against two armies and his own bad luck.
        992|Sherlock Jr.||1924|45|en|Comedy,Action,Fantasy|US|Buster Keaton|Buster Keaton:Projectionist,Kathryn McGuire:The girl|A projectionist who studies to be a detective falls asleep and walks into the film he is showing.
        10098|The Kid||1921|68|en|Comedy,Drama|US|Charlie Chaplin|Charlie Chaplin:The tramp,Jackie Coogan:The kid,Edna Purviance:The mother|A tramp finds a child in an alley and raises him with great care and little money. Then the world wants him back.
        962|The Gold Rush||1925|95|en|Comedy,Drama,Adventure|US|Charlie Chaplin|Charlie Chaplin:The lone prospector,Georgia Hale:Georgia|A prospector finds snow, hunger, a shoe to eat and, once in a while, gold.
        964|The Phantom of the Opera||1925|107|en|Horror,Drama,Music|US|Rupert Julian|Lon Chaney:The phantom,Mary Philbin:Christine Daaé|Someone lives under the opera house and writes letters to its managers. He has plans for a young singer.
        643|Battleship Potemkin|Броненосец Потёмкин|1925|75|ru|Drama,History,War|SU|Sergei Eisenstein|Aleksandr Antonov:Vakulinchuk,Vladimir Barsky:Commander Golikov|Sailors refuse rotten meat and take over their ship. On the steps of Odessa, a city pays for cheering.
        18|The Passion of Joan of Arc|La Passion de Jeanne d'Arc|1928|82|fr|Drama,History|FR|Carl Theodor Dreyer|Renée Jeanne Falconetti:Jeanne d’Arc,Eugène Silvain:Bishop Cauchon|A young woman is questioned by men who have already decided. The camera stays with her face.
        26317|Man with a Movie Camera|Человек с киноаппаратом|1929|68|xx|Documentary|SU|Dziga Vertov||A day in a city, filmed from everywhere, and the filming of it, and the people who watch it.
        4808|Safety Last!||1923|74|en|Comedy,Romance,Thriller|US|Fred C. Newmeyer,Sam Taylor|Harold Lloyd:The boy,Mildred Davis:The girl|To win a bet and a bride a shop clerk climbs the outside of a building. Each floor has an idea of its own.
        10331|Night of the Living Dead||1968|96|en|Horror,Thriller|US|George A. Romero|Duane Jones:Ben,Judith O'Dea:Barbra|Strangers board up a farmhouse against the dead outside. They do worse against each other.
        3085|His Girl Friday||1940|92|en|Comedy,Romance,Drama|US|Howard Hawks|Cary Grant:Walter Burns,Rosalind Russell:Hildy Johnson|An editor has one day to keep his best reporter, who is also his former wife, from marrying somebody calm.
        4808001|Charade||1963|113|en|Comedy,Mystery,Romance,Thriller|US|Stanley Donen|Cary Grant:Peter Joshua,Audrey Hepburn:Reggie Lampert,Walter Matthau:Bartholomew|A widow learns that her husband had four names and a fortune. Four men would like it back.
        16093|Carnival of Souls||1962|78|en|Horror,Mystery|US|Herk Harvey|Candace Hilligoss:Mary Henry|A church organist walks out of a river and takes a job in another town. A pale man keeps looking in.
        11481|Detour||1945|68|en|Crime,Drama,Thriller|US|Edgar G. Ulmer|Tom Neal:Al Roberts,Ann Savage:Vera|A pianist hitches west to his girl and takes a dead man’s car. Then he picks up the wrong passenger.
        20367|D.O.A.||1950|84|en|Crime,Mystery,Thriller|US|Rudolph Maté|Edmond O'Brien:Frank Bigelow|A man walks into a police station to report a murder. His own.
        22733|The Hitch-Hiker||1953|71|en|Crime,Thriller|US|Ida Lupino|Edmond O'Brien:Roy Collins,William Talman:Emmett Myers|Two friends on a fishing trip give a stranger a lift. He sleeps with one eye open.
        25768|Nanook of the North||1922|79|en|Documentary|US|Robert J. Flaherty||A family builds, hunts and travels in the Arctic, in front of a camera that helped a little.
        28963|Häxan||1922|105|sv|Horror,Documentary,Fantasy|SE|Benjamin Christensen|Benjamin Christensen:The devil|A lecture on witches that keeps turning into nightmares.
        31414|The Phantom Carriage|Körkarlen|1921|107|sv|Drama,Fantasy,Horror|SE|Victor Sjöström|Victor Sjöström:David Holm|Who dies last in the year must drive death’s cart through the next. David Holm is given the reins, and his past.
        630001|The Lost World||1925|106|en|Adventure,Fantasy,Science Fiction|US|Harry O. Hoyt|Wallace Beery:Professor Challenger|A professor leads doubters to a plateau where dinosaurs still live, and brings one to London.
        13903|The Thief of Bagdad||1924|155|en|Adventure,Fantasy,Romance|US|Raoul Walsh|Douglas Fairbanks:The thief,Julanne Johnston:The princess|A thief who believes in nothing but his hands falls for a princess and has to earn her.
        19101|The Mark of Zorro||1920|79|en|Adventure,Action,Romance|US|Fred Niblo|Douglas Fairbanks:Don Diego Vega|By day he yawns; by night he carves a letter into the wicked.
        16442|Greed||1924|140|en|Drama,Thriller|US|Erich von Stroheim|Gibson Gowland:McTeague,ZaSu Pitts:Trina|A lottery ticket wins five thousand dollars and costs three people everything.
        27511|The Last Laugh|Der letzte Mann|1924|90|de|Drama|DE|F. W. Murnau|Emil Jannings:Hotel porter|A proud hotel porter loses his uniform. He cannot go home without it.
        9697|Dr. Mabuse, the Gambler|Dr. Mabuse, der Spieler|1922|242|de|Crime,Mystery,Thriller|DE|Fritz Lang|Rudolf Klein-Rogge:Dr. Mabuse|A doctor of a hundred faces plays with cards, with markets and with minds.
        36208|Woman in the Moon|Frau im Mond|1929|169|de|Science Fiction,Adventure,Romance|DE|Fritz Lang|Gerda Maurus:Friede Velten,Willy Fritsch:Wolf Helius|Backwards from ten: a rocket leaves for the Moon with lovers, a thief, a boy and his magazines.
        22596|Plan 9 from Outer Space||1957|79|en|Science Fiction,Horror|US|Edward D. Wood Jr.|Gregory Walcott:Jeff Trent,Vampira:Vampire girl|Visitors from space raise the dead so that people will listen. Few do.
        24452|The Little Shop of Horrors||1960|72|en|Comedy,Horror|US|Roger Corman|Jonathan Haze:Seymour,Jackie Joseph:Audrey|A clumsy florist grows a plant that makes the shop famous. It has an appetite.
        22660|House on Haunted Hill||1959|75|en|Horror,Thriller|US|William Castle|Vincent Price:Frederick Loren|A millionaire offers ten thousand dollars to whoever stays the night. The doors lock at twelve.
        17057|Scarlet Street||1945|103|en|Crime,Drama|US|Fritz Lang|Edward G. Robinson:Christopher Cross,Joan Bennett:Kitty March|A cashier who paints on Sundays meets a woman who thinks he is rich. He lets her.
        23033|My Man Godfrey||1936|95|en|Comedy,Romance|US|Gregory La Cava|William Powell:Godfrey,Carole Lombard:Irene Bullock|For a scavenger hunt a rich family brings home a forgotten man. He stays on as the butler.
        43828|Meet John Doe||1941|122|en|Comedy,Drama,Romance|US|Frank Capra|Gary Cooper:Long John Willoughby,Barbara Stanwyck:Ann Mitchell|A columnist invents a desperate man, then has to hire one. The country believes in him.
        15856|The Adventures of Prince Achmed|Die Abenteuer des Prinzen Achmed|1926|66|de|Animation,Fantasy,Adventure|DE|Lotte Reiniger||Cut from paper and lit from behind: a prince, a flying horse, a sorcerer and a lamp.
        1|Those Awfully Long Names of the Serials, or How a Gentleman of Leisure Learned to Stop Reading the Programme and Look at the Screen||1913|6|en|Comedy|GB|Anonymous||A test of patience, and of two lines of small type.
        """;

    private static final Map<String, String> TAGLINES = Map.of(
            "19", "There can be no understanding between the hands and the brain unless the heart acts as mediator.");

    private Films() {}

    /** All of them, the most popular first. */
    static List<TitleView> all() {
        return KNOWN.lines().map(Films::film).toList();
    }

    private static TitleView film(String line) {
        String[] cells = line.split("\\|", -1);
        int number = Integer.parseInt(cells[0]);
        int year = Integer.parseInt(cells[3]);
        List<CrewView> crew = number == 19
                ? List.of(
                        new CrewView("tmdb-69", "Thea von Harbou", "Screenplay"),
                        new CrewView("tmdb-70", "Karl Freund", "Director of Photography"),
                        new CrewView("tmdb-71", "Erich Pommer", "Producer"))
                : List.of();
        return new TitleView(
                "tmdb-" + number,
                cells[1],
                cells[2].isEmpty() ? cells[1] : cells[2],
                cells[10],
                TAGLINES.getOrDefault(cells[0], ""),
                LocalDate.of(year, 1 + number % 12, 1 + number % 28),
                year,
                Integer.parseInt(cells[4]),
                cells[5],
                list(cells[6]),
                List.of(),
                list(cells[7]),
                List.of(),
                list(cells[8]).stream()
                        .map(n -> new PersonView("name-" + Words.slug(n), n))
                        .toList(),
                list(cells[9]).stream().map(Films::part).toList(),
                crew,
                List.of(),
                10 + 1000.0 / (1 + number % 97),
                6 + number % 30 / 10.0,
                100 + number % 2000,
                null,
                null,
                null,
                false,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number % 9973),
                null,
                number);
    }

    private static CastView part(String cell) {
        String[] both = cell.split(":", 2);
        return new CastView("name-" + Words.slug(both[0]), both[0], both[1]);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(","));
    }
}
