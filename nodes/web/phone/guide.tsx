/** What to try, for somebody who sees this for the first time. */
export function Guide() {
  return (
    <aside class="guide" aria-labelledby="guide-title">
      <h2 id="guide-title">Che cosa provare</h2>
      <ol>
        <li>
          Come Giulia chiedi gli orari. Poi porta l'orologio a <b>sabato</b> e chiedi di nuovo.
        </li>
        <li>
          Come Renzo premi <b>Buca in via Grande</b>: testo, foto e posizione. Poi <b>Invia</b>, e leggi la mail alla voce{" "}
          <b>Posta</b> in alto: lì rispondi come l'ufficio, e torna da Renzo.
        </li>
        <li>
          Come Nico, che non ha numero, manda 👍 e poi <b>Stato</b>; la stessa bacheca è alla voce <b>Stato</b> in
          alto. Esci con <b>Cancellami</b>.
        </li>
        <li>Come Amina prova a prenotare la carta d'identità, poi salva il contatto in rubrica.</li>
        <li>Come Emma scrivi in inglese, o prova a chiamare.</li>
        <li>
          Nel <b>Traffico</b> accendi un guasto, scrivi ancora e guarda che cosa succede.
        </li>
      </ol>
    </aside>
  );
}
