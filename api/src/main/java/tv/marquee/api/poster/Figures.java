package tv.marquee.api.poster;

/**
 * People, animals and machines as SVG path data, each around a point of its own: feet, keel or wheels on y = 0 and the
 * middle at x = 0, unless said otherwise. Figures look or move to the right and are about a hundred units tall.
 */
final class Figures {

    /** A man in a hat and coat. */
    static final String STRANGER =
            "M-15-87a15 3 0 0 1 30 0a15 3 0 0 1-30 0M-8-87Q-8-101 0-98Q8-101 8-87Q8-74 4-73Q18-70"
                    + " 19-56L17-22 9-20 8 0H1L0-20-1 0H-8L-9-20-17-22-19-56Q-18-70-4-73Q-8-74-8-87z";

    /** Someone in a long cloak, with a staff. */
    static final String WANDERER = "M0-98Q13-90 9-74Q22-40 26 0H-26Q-22-40-9-74Q-13-90 0-98zM28 0L24-104H27L32 0z";

    /** Head and shoulders of someone in a felt hat, from the front. */
    static final String BUST =
            "M-60 0C-58-22-38-24-13-33V-42C-22-52-20-66-19-70H19C20-66 22-52 13-42V-33C38-24 58-22 60"
                    + " 0zM-42-66Q-24-76-21-76C-20-102-9-101 0-95C9-101 20-102 21-76Q24-76 42-66Q0-58-42-66z";

    /** Two people close together, from behind. */
    static final String COUPLE = "M-22-84a10 10 0 0 1 20 0a10 10 0 0 1-20 0M1.5-77a9.5 9.5 0 0 1 19 0a9.5 9.5 0 0 1-19"
            + " 0M11-84a6 6 0 0 1 12 0a6 6 0 0 1-12 0M-34 0C-36-50-34-72-12-74C2-72-2-68 8-68C28-66 26-40 44 0z";

    /** Horse and rider. */
    static final String RIDER =
            "M-34-50Q-46-42-46-18Q-40-30-34-36L-36 0H-30L-24-30 16-28 20 0H26L28-34Q36-46 40-58L56-54 58-60 44-76"
                    + " 41-72Q28-64 22-52zM-12-50L0-46 4-22 12-24 8-52Q10-80-2-82Q-12-80-12-50zM-8-89a7 7 0 0 1 14 0a7 7 0"
                    + " 0 1-14 0M-18-94a17 3 0 0 1 34 0a17 3 0 0 1-34 0M-9-94Q-8-107-1-103Q7-107 8-94z";

    /** Camel and rider. */
    static final String CAMEL = "M-34-40Q-20-54-10-52Q0-80 12-52Q26-48 32-60Q34-82 46-84L60-78 58-72H46Q44-40 28-34L30"
            + " 0H25L20-32-18-30-22 0H-27L-28-30Q-36-30-36-12zM-8-60Q-6-92 2-94Q10-92 12-58zM-5-98a7 7 0 0 1 14 0a7 7 0 0"
            + " 1-14 0";

    /** A soldier in a helmet, to the chest, from the front; the rim of the helmet is at y = 0. */
    static final String SOLDIER =
            "M-24 0Q-20-4-18-8C-16-34 16-34 18-8Q20-4 24 0H13Q12 16 8 18Q30 22 31 62H-31Q-30 22-8" + " 18Q-12 16-13 0z";

    /** A saguaro. */
    static final String CACTUS =
            "M-7 0V-92a7 7 0 0 1 14 0V-56H14Q20-56 20-64V-80a6 6 0 0 1 12 0V-62Q32-44 16-44H7V0zM-7"
                    + "-32H-16Q-32-32-32-50V-66a6 6 0 0 1 12 0V-52Q-20-44-14-44H-7z";

    /** A biplane; its middle at y = 0, sixty units long. */
    static final String BIPLANE = "M-30-3Q0-9 22-3Q22 5 8 5L-30 0zM-16-17H18V-13.5H-16zM-16 3H18V6.5H-16zM-11-15H-9L-7"
            + " 4H-9zM11-15H13L11 4H9zM-30-1L-36-14-27-12-22-2zM23-13H25V9H23zM2 10a4 4 0 0 0 8 0a4 4 0 0 0-8 0";

    /** An aeroplane from below; its middle at y = 0. */
    static final String BOMBER = "M0-16L4-4 34 4V9L4 7 3 20 12 25V28L0 26-12 28V25L-3 20-4 7-34 9V4L-4-4z";

    /** The hull of a galleon; y = 0 is near the waterline, two hundred units long. */
    static final String HULL = "M-104-66L-66-62-60-42H66L72-54 104-52Q92 0 60 10H-74Q-98-10-104-66z";

    /** A square sail in the wind, hanging from y = 0; two hundred units wide and a hundred high. */
    static final String SAIL = "M-100 0H100C130 50 130 80 108 100Q0 82-108 100C-80 80-80 40-100 0z";

    /** A leaf or a petal of sixty units' width that grows up from (0, 0). */
    static final String LEAF = "M0 0Q60-60 0-120Q-60-60 0 0z";

    private Figures() {}
}
