const please = `(?:please|pls|kindly|bitte|por favor|per favore|s'il vous plaît|svp|alstublieft|alsjeblieft)`;
const thanks = `(?:please|bitte|thanks|thank you|danke|merci|gracias|grazie|obrigad[oa]|bedankt)`;
const word =
  `stop|stop it|stop now|unsubscribe|unsubscribe (?:me|us)|remove|remove (?:me|us)|opt[- ]?out|opt (?:me|us) out|take (?:me|us) off|` +
  `abmelden|abbestellen|austragen|désabonner|désinscrire|se désabonner|désabonnement|désinscription|baja|dar de baja|` +
  `cancelar suscripción|cancellami|disiscrivimi|disiscrizione|descadastrar|cancelar inscrição|uitschrijven|afmelden`;
const no = '(?:no,? (?:thanks|thank you)|not interested|kein interesse|nein danke|non merci|no,? gracias|no,? grazie)';
/** The whole of what somebody writes who wants out. */
const wholeLine = new RegExp(`^(?:${no}[\\s,.;–—-]+)?(?:${please},? )?(?:${word})(?:,? ${thanks})?$`, 'i');

const lists = `(?:(?:e-?mail|mailing|e-?mailing|contact|distribution|call|calling|prospect\\w*|marketing) )?(?:lists?|e-?mails|mailings?|database|db|crm|records|system|sequence|cadence|campaigns?|newsletters?|contacts)`;
const these = '(?:(?:your|this|the|these|those|all|any|all your|any of your|all of your) )?';
const notNegated = `(?<!(?:\\b(?:not|never|without)|n['’]t) (?:\\w+ )?)`;
const end = `(?=\\s*(?:$|[,;:]|again\\b|any ?more\\b|at\\b|on\\b|please\\b|immediately\\b|now\\b|and\\b|with\\b|about\\b|from\\b|every\\b|so\\b))`;
const lastly = `(?=\\s*(?:$|again\\b|any ?more\\b|any further\\b|any longer\\b|ever\\b|further\\b|in (?:the )?future\\b|for any\\b|at all\\b|about this\\b))`;
const letters = `(?:e-?mails?|mails?|messages?|texts?|spam|newsletters?|promotions?|offers?|communications?|calls?)`;

/** What asks for it in a sentence; each language says it in its own way. */
const requests = [
  // English
  `${notNegated}\\b(?:remove|take|delete|drop|strike) (?:me|us|my (?:e-?mail|address|e-?mail address|name|details|data|number|contact)|this (?:e-?mail|e-?mail address|address)) (?:off|from|off of|out of) (?:of )?${these}${lists}\\b`,
  `(?:^|[,;–—-] ?)(?:${please},? )?(?:remove|unsubscribe|delist) (?:me|us)(?:,? ${thanks})?$`,
  `^(?:${please},? )?(?:stop|quit|cease) (?:(?:the|these|all|your|all these) )?(?:${letters}|e-?mailing|contacting|messaging|spamming)(?:,? ${thanks})?$`,
  `^(?:${please},? )?no (?:more|further) (?:of (?:these|your) )?${letters}(?:,? ${thanks})?$`,
  `${notNegated}\\b(?:unsubscribe|delist) (?:me|us)\\b(?! (?:later|tomorrow))`,
  `${notNegated}\\bopt (?:me|us) out\\b`,
  `\\b(?:i|we)(?: would|'d|’d)? (?:want|like|wish|need|have decided) to (?:unsubscribe\\b|opt[- ]?out(?=\\s*(?:$|[,;])| (?:of|from) ${these}${lists}\\b)|be (?:removed from|taken off) ${these}${lists}\\b)`,
  `${notNegated}\\b(?:stop|quit|cease) (?:e-?mailing|contacting|calling|messaging|mailing|texting|spamming|writing to|bothering|harassing) (?:me|us)${end}`,
  `${notNegated}\\b(?:stop|quit|cease) sending (?:(?:me|us) )?(?:(?:these|any more|any|more|your|unsolicited) )*${letters}\\b(?! to (?!me\\b|us\\b))`,
  `\\b(?:do not|don['’]t|never) (?:e-?mail|contact|message|mail|write to|reach out to|bother) (?:me|us)${lastly}`,
  `\\b(?:do not|don['’]t|never) (?:call|text|phone|write) (?:me|us) (?:again|any ?more|any longer|ever)\\b`,
  `\\b(?:do not|don['’]t) (?:contact|e-?mail) again\\b`,
  `\\b(?:i|we) no longer (?:wish|want) to (?:receive|get|hear|be contacted|be e-?mailed)\\b`,
  `\\b(?:i|we) (?:do not|don['’]t) (?:wish|want) to (?:be contacted|hear from you|receive (?:any|any more|more|your|these|further) ${letters})${lastly.replace('$|', '$|[,;]|')}`,
  `^(?:${please},? )?(?:delete|erase) (?:all )?my (?:data|details|personal data|information|contact details|e-?mail address|number)(?=\\s*(?:$|[,;]|from\\b|and\\b|now\\b|please\\b))`,
  // German
  `\\b(?:entfernen|löschen|streichen|nehmen|tragen) sie (?:bitte )?(?:mich|uns|meine (?:e-?mail-?)?(?:adresse|daten)) (?:bitte )?(?:aus|von)\\b(?! (?:der|dem) (?:cc|kopie|thread|termin|einladung))`,
  `\\b(?:kontaktieren|anschreiben|schreiben|mailen) sie (?:mich|uns|mir) (?:bitte )?nicht (?:mehr|wieder)\\b`,
  `\\b(?:bitte|ich (?:möchte|will|wünsche)|wir (?:möchten|wünschen)|(?:schicken|senden) sie (?:mir|uns)) (?:.{0,20} )?keine (?:weiteren? )?(?:e-?mails?|mails|nachrichten|werbung|anrufe|newsletter) mehr\\b`,
  `^(?:.{0,40}, )?(?:bitte )?keine weiteren (?:e-?mails?|mails|nachrichten|werbung|anrufe|newsletter)(?: bitte)?$`,
  `\\b(?:möchte|will) mich (?:vom .{2,30} )?abmelden\\b`,
  // French
  `\\b(?:désabonnez|désinscrivez|retirez|supprimez|enlevez)[- ](?:moi|nous)\\b`,
  `\\bne (?:me|nous) (?:contactez|écrivez|appelez|envoyez|relancez|sollicitez) plus(?=\\s*(?:$|[,;]|du tout\\b|jamais\\b|par e-?mail\\b))`,
  `\\bne (?:m['’]|nous )(?:envoyez|écrivez) plus (?:de |d['’]|aucun )(?:e-?mails?|mails?|courriels?|messages?|publicités?|newsletters?)(?![\\p{L}-])`,
  `\\b(?:me|nous) (?:désabonner|désinscrire)\\b`,
  `\\b(?:me|nous) (?:retirer|supprimer|enlever) de (?:votre|vos|cette) (?:listes?|fichiers?|bases?|mailings?)\\b`,
  `\\b(?:retirer|supprimer|enlever) (?:mon (?:adresse|e-?mail|nom)|mes (?:données|coordonnées)) de (?:votre|vos)\\b`,
  // Spanish
  `\\b(?:d[ae]nme|dame|deme|darme|darnos) de baja\\b`,
  `\\bno (?:me|nos) (?:contacten?|escriban?|escribas|envíen?|llamen?|manden?)(?: .{1,30})? más\\b`,
  `\\b(?:elimín[ea]n?me|bórr[ea]n?me|quíten?me|sáquen?me) de (?:su|la|esta|tu|vuestra) (?:lista|base)`,
  // Italian
  `\\b(?:cancellatemi|cancellami|rimuovetemi|rimuovimi|toglietemi|toglimi|mi cancelli|mi rimuova|mi tolga) (?:dalla|dalle|da)\\b`,
  `\\bnon (?:mi (?:contatti|contattate|scriva|scrivete|mandate|chiamate)|(?:contattatemi|scrivetemi|mandatemi|chiamatemi))(?: .{1,30})? più(?!\\p{L})`,
  // Portuguese
  `\\b(?:remova|remover|removam|retire|retirem|tire|tirem|exclua|excluam)(?:-me| meu (?:e-?mail|nome|contato)| o meu (?:e-?mail|nome|contacto)) d[aeo]`,
  `\\bnão (?:me )?(?:contate|contatem|contacte|contactem|escreva|escrevam|envie|enviem|mande|mandem)(?:-me)?(?: .{1,30})? mais\\b`,
  // Dutch
  `\\b(?:schrijf|meld) (?:mij|me|ons) (?:a\\.?u\\.?b\\.? |alstublieft )?(?:uit|af)\\b`,
  `\\b(?:mij|me|ons) (?:uit te schrijven|af te melden|van (?:de|uw|jullie) (?:mailing)?lijst te (?:halen|verwijderen))\\b`,
  `\\b(?:stuur|zend|mail) (?:mij|me|ons) (?:a\\.?u\\.?b\\.? |alstublieft )?geen (?:e-?mails?|mails?|berichten|nieuwsbrief|reclame) meer\\b`,
  `\\b(?:mail|bel|contacteer|benader|schrijf) (?:mij|me|ons) (?:a\\.?u\\.?b\\.? |alstublieft )?niet (?:meer|langer)\\b`,
  `\\b(?:verwijder|haal) (?:mij|me|ons|mijn (?:e-?mail)?(?:adres|gegevens)) (?:uit|van)\\b`,
].map((source) => new RegExp(source, 'iu'));

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|sehr geehrte\S*|liebe[r]?|bonjour|hola|buenos días|ciao|buongiorno|gentile|olá|bom dia|beste|dag|hoi)\b[^.!?]{0,50}$/i;
const convenience =
  /\bwhen(?:ever)? you (?:get|have) (?:a|the) (?:chance|minute|moment|time)\b|\bwenn sie dazu kommen\b/gi;
const condition =
  /\b(?:if|once|when|after|until|unless|falls|wenn|sobald|cuando|quand|quando|wanneer)\b|^(?:si|se|als)\b/i;
const asked =
  /^(?:please|can|could|would|will|können|könnten|würden|pouvez|pourriez|puede|podría|pode|poderia|può|potrebbe|kunt|kun|wilt)\b/i;
const longestWords = 200;

/**
 * The words with which somebody asks not to be written to again; null without any. `text` is their own alone, without
 * what they quote: footers offer to unsubscribe, people ask for it.
 */
export function optOutWords(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !greeting.test(line));
  if (first && wholeLine.test(bare(first))) return bare(first);
  const found = sentencesOf(text).find(isRequest);
  return found ? found.slice(0, longestWords) : null;
}

function bare(line: string): string {
  return line.replace(/^[\s"'“*_]+|[\s"'”.!*_]+$/g, '');
}

/** Sentences may run over line ends, unless the line ends one or the next begins one. */
function sentencesOf(text: string): string[] {
  const flowing = text.replace(/([^.!?:\n])\n(?=\p{Ll})/gu, '$1 ');
  return flowing.split(/\n|(?<=[.!?])\s+/).map((one) => one.trim());
}

function isRequest(sentence: string): boolean {
  const plain = sentence.replace(convenience, '').trim();
  if (plain.endsWith('?') && !asked.test(plain)) return false;
  const words = bare(plain.replace(/\?+$/, ''));
  return !condition.test(words) && words.length <= 400 && requests.some((request) => request.test(words));
}
