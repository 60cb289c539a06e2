package tv.marquee.api.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import tv.marquee.api.problem.BodyTooLarge;

/** A request whose body ends in {@link BodyTooLarge} when it goes on for too long. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final int most;

    BoundedRequest(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), most);
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Bounded(ServletInputStream body, int most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }
    }
}
