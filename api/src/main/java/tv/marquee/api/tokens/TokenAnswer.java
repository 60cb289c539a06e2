package tv.marquee.api.tokens;

/**
 * A bearer token.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer ...}
 * @param expiresIn seconds for which it is good
 */
record TokenAnswer(String accessToken, long expiresIn) {

    @Override
    public String toString() {
        return "TokenAnswer[hidden]";
    }
}
