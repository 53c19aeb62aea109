import { oneOf } from './one-of.ts';

const ends = String.raw`(?=\s*(?:$|[:\-–—([|]))`;
/** How answering machines of any purpose begin a subject: Outlook, Exchange, Gmail, cPanel; one line a language. */
const machineStarts = [
  String.raw`auto(?:matic|mated)?[- ]?(?:reply|response|responder)`,
  'automatische antwort|autoantwort',
  'réponse automatique',
  'respuesta automática',
  'risposta automatica',
  'resposta automática',
  'automatische? (?:antwoord|reactie|beantwoording)|automatisch antwoord',
];
const bracketed = String.raw`\[auto(?:matic|mated)?[- ]?(?:reply|response)\]`;
/** How they begin one that says where the person is. */
const awayStarts = [
  String.raw`\[?(?:currently )?(?:out of (?:the )?office|ooo)\]?(?: (?:auto[- ]?reply|reply|notice|notification|message|until|till|from|re|through)\b|${ends})`,
  String.raw`(?:away )?on (?:annual leave|vacation|holiday|parental leave|maternity leave)\b|away from (?:my |the )?(?:desk|office)\b`,
  String.raw`abwesenheit(?:snotiz|smeldung|sbenachrichtigung)?\b|abwesend\b|außer haus\b|im urlaub\b`,
  String.raw`absence du bureau|absente? du bureau|(?:message|notification|avis) d['’]absence|(?:en )?congés?(?=\s*(?:$|:|du|jusqu))`,
  'fuera de (?:la )?oficina|(?:mensaje|aviso) de ausencia|ausente de la oficina',
  `fuori (?:sede|ufficio)|assenza dall['’]ufficio|messaggio di assenza|assente dal`,
  'fora do escritório|ausência do escritório|(?:aviso|mensagem) de ausência',
  String.raw`afwezig(?:heid(?:sbericht|smelding)?)?\b|niet aanwezig|buiten kantoor`,
];
/** Words of being away. */
const away = [
  'out of (?:the )?office|ooo|out (?:until|till|from|this week|today)|away|on (?:annual |sick |parental |maternity |paternity |medical )?leave|vacation|holidays?|pto',
  'travell?ing|back (?:in|on|at|from)|(?:upon|on) my return|when i return|will return|offices? (?:is|are|will be) closed',
  'abwesend|außer haus|nicht im (?:büro|haus|hause)|urlaub|elternzeit|dienstreise|nicht erreichbar|zurück',
  'wieder (?:da|im|erreichbar|für sie)',
  'absente?|absence|congés?|vacances|hors du bureau|en déplacement|de retour',
  'ausente|vacaciones|fuera de|de baja médica|regres(?:o|aré)|volver[ée]',
  'assente|ferie|fuori (?:sede|ufficio)|rientr(?:o|erò)|torner[òo]',
  'férias|fora do escritório|retorn(?:o|arei)|voltarei|regressarei',
  'afwezig|vakantie|verlof|niet (?:aanwezig|op kantoor|bereikbaar)|terug',
];
/** Being away, said of oneself and now. */
const iAmAway = [
  String.raw`\bi(?:['’]m| am| will be|['’]ll be) (?:currently |now |presently )?(?:out of (?:the )?office|away (?:from (?:my desk|the office)|on|until)|on (?:annual |parental |maternity |paternity )?(?:leave|vacation|holiday)|ooo)\b`,
  String.raw`\bich bin (?:derzeit |zur ?zeit |aktuell |momentan |bis .{3,40} )?(?:nicht im (?:büro|haus|hause)|abwesend|im urlaub|außer haus|nicht erreichbar)`,
  String.raw`\bje suis (?:actuellement |en ce moment )?(?:absente?|en congés?|en vacances|hors du bureau)`,
  String.raw`\b(?:estoy|me encuentro|estaré) (?:actualmente )?(?:fuera de (?:la )?oficina|de vacaciones|ausente)`,
  String.raw`\bsono (?:attualmente )?(?:fuori (?:sede|ufficio)|in ferie|assente)`,
  String.raw`\b(?:estou|estarei|encontro-me) (?:atualmente )?(?:fora do escritório|de férias|ausente)`,
  String.raw`\bik ben (?:momenteel |tot .{3,40} )?(?:afwezig|(?:met|op) vakantie|niet (?:aanwezig|op kantoor|bereikbaar))`,
];
/** What an answering machine adds, and a person who answers does not. */
const phrases = [
  'thank(?:s| you) for (?:your (?:e-?mail|message|mail)|contacting me)|(?:limited|little|no)(?: or no)? access to',
  "(?:in|for) (?:urgent|pressing) (?:cases|matters|requests|issues|enquiries)|if (?:it is|it['’]s|this is|your (?:message|matter|request) is) urgent",
  '(?:respond|reply|get back) to (?:you|your (?:e-?mail|message)) (?:upon|on|when|as soon as)|will not be (?:checking|monitoring)',
  '(?:respond|reply|answer|get back)(?: to (?:you|your (?:e-?mail|mail|message)))? (?:upon my|on my|after my|after i|when i|once i) (?:return|am back|get back)',
  'vielen dank für (?:ihre|deine) (?:e-?mail|nachricht|mail)|in dringenden fällen|wird nicht weitergeleitet',
  `merci (?:de|pour) votre (?:message|e-?mail|courriel)|en cas d['’]urgence`,
  'gracias por su (?:mensaje|correo)|(?:en caso de|para) urgencias?',
  'grazie per (?:il (?:suo|tuo) messaggio|la (?:sua|tua) (?:e-?mail|mail))|per urgenze|in caso di urgenza',
  'obrigad[oa] pel[ao] (?:seu|sua) (?:mensagem|e-?mail|contato|contacto)|em caso de urgência',
  '(?:bedankt|dank) voor (?:uw|je) (?:bericht|e-?mail|mail)|(?:bij|in geval van) (?:spoed|dringende)',
];

/** A subject that an answering machine of any purpose begins so. */
export const machineSubject = new RegExp(`^(?:${bracketed}|${oneOf(machineStarts)}${ends})[\\s:\\-–—]*`, 'i');
/** A subject that an answering machine begins so for somebody who is away. */
export const awaySubject = new RegExp(`^${oneOf(awayStarts)}`, 'i');
/** Words of being away, whoever says them. */
export const awayWords = new RegExp(`(?<!\\p{L})${oneOf(away)}(?!\\p{L})`, 'iu');
/** The sender's own absence, in the present. */
export const ownAbsence = new RegExp(oneOf(iAmAway), 'i');
/** What answering machines add. */
export const machinePhrases = new RegExp(`\\b${oneOf(phrases)}`, 'i');
