import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * An HTTP server over JSSE on a free loopback port, for the tests.
 * Arguments: protocols, cipher suites or - or ALL, roots of clients or -, then certificate file and key file (PEM) in pairs.
 */
public final class JsseServer {
  private static final char[] NO_PASSWORD = new char[0];
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  public static void main(String[] arguments) throws Exception {
    KeyStore identities = emptyStore();
    for (int i = 3; i + 1 < arguments.length; i += 2) {
      Certificate[] list = certificates(arguments[i]).toArray(new Certificate[0]);
      identities.setKeyEntry("identity-" + i, key(arguments[i + 1], list[0]), NO_PASSWORD, list);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(identities, NO_PASSWORD);

    KeyStore roots = emptyStore();
    boolean demandsClientCertificate = !arguments[2].equals("-");
    if (demandsClientCertificate) {
      int number = 0;
      for (Certificate root : certificates(arguments[2])) roots.setCertificateEntry("root-" + number++, root);
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    if (demandsClientCertificate) trust.init(roots);

    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), demandsClientCertificate ? trust.getTrustManagers() : null, null);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    SSLServerSocket server =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 128, loopback);
    server.setEnabledProtocols(arguments[0].split(","));
    if (arguments[1].equals("ALL")) server.setEnabledCipherSuites(server.getSupportedCipherSuites());
    else if (!arguments[1].equals("-")) server.setEnabledCipherSuites(arguments[1].split(","));
    server.setNeedClientAuth(demandsClientCertificate);
    System.out.println("ready " + server.getLocalPort());

    ExecutorService threads = Executors.newCachedThreadPool();
    while (true) {
      SSLSocket socket = (SSLSocket) server.accept();
      threads.submit(() -> serve(socket));
    }
  }

  private static void serve(SSLSocket socket) {
    try (socket) {
      socket.setSoTimeout(30_000);
      if (socket.getInputStream().read() >= 0) socket.getOutputStream().write(ANSWER);
    } catch (IOException problem) {
      System.err.println(problem);
    }
  }

  private static KeyStore emptyStore() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private static Collection<? extends Certificate> certificates(String file) throws Exception {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
  }

  private static PrivateKey key(String file, Certificate leaf) throws Exception {
    String text = Files.readString(Path.of(file)).replaceAll("-----[^-]+-----", "");
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
    return KeyFactory.getInstance(leaf.getPublicKey().getAlgorithm()).generatePrivate(encoded);
  }
}
