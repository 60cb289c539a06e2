package tv.marquee.domain.profile;

/** The drawn faces among which a person chooses one. */
public enum Avatar {
    FOX,
    OWL,
    CAT,
    BEAR,
    WHALE,
    ROBOT,
    FROG,
    MOON
}
