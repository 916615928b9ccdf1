var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e4) {
    throw mod = 0, e4;
  }
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/bind-event-listener/dist/bind.js
var require_bind = __commonJS({
  "node_modules/bind-event-listener/dist/bind.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.bind = void 0;
    function bind3(target, _a) {
      var type = _a.type, listener = _a.listener, options = _a.options;
      target.addEventListener(type, listener, options);
      return function unbind() {
        target.removeEventListener(type, listener, options);
      };
    }
    exports.bind = bind3;
  }
});

// node_modules/bind-event-listener/dist/bind-all.js
var require_bind_all = __commonJS({
  "node_modules/bind-event-listener/dist/bind-all.js"(exports) {
    "use strict";
    var __assign = exports && exports.__assign || function() {
      __assign = Object.assign || function(t5) {
        for (var s4, i4 = 1, n3 = arguments.length; i4 < n3; i4++) {
          s4 = arguments[i4];
          for (var p5 in s4) if (Object.prototype.hasOwnProperty.call(s4, p5))
            t5[p5] = s4[p5];
        }
        return t5;
      };
      return __assign.apply(this, arguments);
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.bindAll = void 0;
    var bind_1 = require_bind();
    function toOptions(value) {
      if (typeof value === "undefined") {
        return void 0;
      }
      if (typeof value === "boolean") {
        return {
          capture: value
        };
      }
      return value;
    }
    function getBinding(original, sharedOptions) {
      if (sharedOptions == null) {
        return original;
      }
      var binding = __assign(__assign({}, original), { options: __assign(__assign({}, toOptions(sharedOptions)), toOptions(original.options)) });
      return binding;
    }
    function bindAll4(target, bindings, sharedOptions) {
      var unbinds = bindings.map(function(original) {
        var binding = getBinding(original, sharedOptions);
        return (0, bind_1.bind)(target, binding);
      });
      return function unbindAll() {
        unbinds.forEach(function(unbind) {
          return unbind();
        });
      };
    }
    exports.bindAll = bindAll4;
  }
});

// node_modules/bind-event-listener/dist/index.js
var require_dist = __commonJS({
  "node_modules/bind-event-listener/dist/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.bindAll = exports.bind = void 0;
    var bind_1 = require_bind();
    Object.defineProperty(exports, "bind", { enumerable: true, get: function() {
      return bind_1.bind;
    } });
    var bind_all_1 = require_bind_all();
    Object.defineProperty(exports, "bindAll", { enumerable: true, get: function() {
      return bind_all_1.bindAll;
    } });
  }
});

// node_modules/preact/dist/preact.mjs
var n;
var t;
var r;
var u;
var i;
var f;
var o;
var e;
var l;
var c;
var a;
var s;
var h = /* @__PURE__ */ Symbol.for("pv");
var p = {};
var y = [];
var v = /^m(i|n|o|s|text|space)$/;
var w = Array.isArray;
var d = y.slice;
var _ = Object.assign;
function g(n3) {
  n3 && n3.parentNode && n3.remove();
}
function k(n3, t5, r4) {
  var u4, i4, f5, o5 = {}, e4 = arguments.length;
  for (f5 in t5) "key" == f5 ? u4 = t5[f5] : "ref" == f5 && "function" != typeof n3 ? i4 = t5[f5] : o5[f5] = t5[f5];
  return e4 > 2 && (o5.children = e4 > 3 ? d.call(arguments, 2) : r4), m(n3, o5, u4, i4, null);
}
function m(r4, u4, i4, f5, o5) {
  var e4 = { type: r4, props: u4, key: i4, ref: f5, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o5 || ++t, __i: -1, __u: 0 };
  return !o5 && n.vnode && n.vnode(e4), e4;
}
function $(n3) {
  return n3.children;
}
function x(n3, t5) {
  this.props = n3, this.context = t5, this.__g = 0;
}
function S(n3, t5) {
  if (null == t5) return n3.__ && S(n3.__, n3.__i + 1);
  for (var r4; t5 < n3.__k.length; t5++) if ((r4 = n3.__k[t5]) && r4.__e) return r4.__e;
  return "function" != typeof n3.type || n3.props.__P ? null : S(n3);
}
function C(t5) {
  var r4, u4 = t5.__v, i4 = u4.__e, f5 = [], o5 = [], e4 = t5.__P;
  e4 && ((r4 = _({ constructor: h }, u4)).__v = u4.__v + 1, n.vnode && n.vnode(r4), z(e4, r4, u4, t5.__n, e4.namespaceURI, 32 & u4.__u ? [i4] : null, f5, i4 || S(u4), 32 & u4.__u, o5), r4.__v = u4.__v, r4.__.__k[r4.__i] = r4, E(f5, r4, o5), u4.__ = u4.__e = null, r4.__e != i4 && j(r4));
}
function j(n3) {
  if ((n3 = n3.__) && n3.__c && !n3.props.__P) return n3.__e = null, n3.__k.some(function(t5) {
    return t5 && (n3.__e = t5.__e);
  }), j(n3);
}
function L(t5) {
  (8 & t5.__g || (t5.__g |= 8, u.push(t5), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
}
function H() {
  try {
    for (var n3, t5 = 1; u.length; ) u.length > t5 && u.sort(o), n3 = u.shift(), t5 = u.length, 8 & n3.__g && C(n3);
  } finally {
    (f = u.length) && (i || queueMicrotask)(H);
  }
}
function I(n3, t5, r4, u4, i4, f5, o5, e4, l4, c4, a5) {
  var s4, h5, v4, w5, d5, _4, g5 = u4.__k || y, k4 = t5.length;
  for (l4 = q(r4, t5, g5, l4, k4), s4 = 0; s4 < k4; s4++) null != (v4 = r4.__k[s4]) && (h5 = ~v4.__i && g5[v4.__i] || p, v4.__i = s4, _4 = z(n3, v4, h5, i4, f5, o5, e4, l4, c4, a5), w5 = v4.__e, (h5.ref != v4.ref || 8 & h5.__u) && (h5.ref && G(h5.ref, null, v4, h5), v4.ref && a5.push(v4.ref, v4.__c || w5, v4)), d5 = d5 || w5, 4 & v4.__u ? (l4 = A(v4, l4, n3, !h5.__v), h5.__e && (h5.__e = null)) : "function" == typeof v4.type && void 0 !== _4 ? l4 = _4 : w5 && (l4 = w5.nextSibling), v4.__u &= -21);
  return r4.__e = d5, l4;
}
function q(n3, t5, r4, u4, i4) {
  var f5, o5, e4, l4, c4, a5, s4, p5, y5, v4 = r4.length, d5 = v4, _4 = 0, g5 = 0, k4 = n3.__k = Array(i4);
  for (f5 = 0; f5 < i4; f5++) null != (o5 = t5[f5]) && "boolean" != typeof o5 && "function" != typeof o5 ? ("object" != typeof o5 || o5.constructor === String ? o5 = k4[f5] = m(null, o5) : w(o5) ? o5 = k4[f5] = m($, { children: o5 }) : o5.constructor === h && o5.__b ? o5 = k4[f5] = m(o5.type, o5.props, o5.key, o5.ref, o5.__v) : k4[f5] = o5, l4 = f5 + _4, o5.__ = n3, o5.__b = n3.__b + 1, e4 = null, ~(c4 = o5.__i = P(o5, r4, l4, d5)) && (d5--, (e4 = r4[c4]) && (e4.__u |= 2)), e4 && e4.__v ? (o5.__u |= 16, c4 == l4 - 1 ? _4-- : c4 == l4 + 1 ? _4++ : c4 != l4 && (c4 > l4 ? _4-- : _4++, g5 = 1)) : (~c4 || (i4 > v4 ? _4-- : i4 < v4 && _4++), "function" != typeof o5.type && (o5.__u |= 4))) : k4[f5] = null;
  if (g5) {
    for (a5 = [], s4 = [], f5 = 0; f5 < i4; f5++) if ((o5 = k4[f5]) && 16 & o5.__u) {
      for (_4 = 0, p5 = a5.length; _4 < p5; ) a5[y5 = _4 + p5 >> 1] < o5.__i ? _4 = y5 + 1 : p5 = y5;
      a5[_4] = o5.__i, s4[f5] = _4 + 1;
    }
    for (_4 = a5.length; f5--; ) s4[f5] && (s4[f5] == _4 ? _4-- : k4[f5].__u |= 4);
  }
  if (d5) for (f5 = 0; f5 < v4; f5++) !(e4 = r4[f5]) || 2 & e4.__u || (e4.__e == u4 && (u4 = S(e4)), J(e4, e4));
  return u4;
}
function A(n3, t5, r4, u4) {
  var i4, f5, o5, e4;
  if ("function" == typeof n3.type) {
    if (n3.props.__P) return t5;
    if (i4 = n3.__k) for (f5 = 0; f5 < i4.length; f5++) i4[f5] && (i4[f5].__ = n3, t5 = A(i4[f5], t5, r4, false));
    return t5;
  }
  for (t5 && !t5.parentNode && (t5 = S(n3)) && !t5.parentNode && (t5 = null), o5 = n3.__e, e4 = t5; e4 && 8 == e4.nodeType; ) e4 = e4.nextSibling;
  for (o5 != e4 && (!u4 && r4.moveBefore && o5.parentNode ? r4.moveBefore(o5, t5) : r4.insertBefore(o5, t5 || null)), t5 = o5; (t5 = t5 && t5.nextSibling) && 8 == t5.nodeType && !t5.data.startsWith("$s"); ) ;
  return t5;
}
function P(n3, t5, r4, u4) {
  var i4, f5 = n3.key, o5 = n3.type, e4 = t5[r4], l4 = e4 && !(2 & e4.__u);
  if (null === e4 && null == f5 || l4 && f5 == e4.key && o5 == e4.type) return r4;
  if (u4 > (l4 ? 1 : 0)) {
    for (i4 = r4 - 1; i4 >= 0; i4--) if ((e4 = t5[i4]) && !(2 & e4.__u) && f5 == e4.key && o5 == e4.type) return i4;
    for (i4 = r4 + 1; i4 < t5.length; i4++) if ((e4 = t5[i4]) && !(2 & e4.__u) && f5 == e4.key && o5 == e4.type) return i4;
  }
  return -1;
}
function T(n3, t5, r4) {
  null == r4 && (r4 = ""), "-" == t5[0] ? n3.setProperty(t5, r4) : n3[t5] = r4;
}
function N(n3, t5, r4, u4, i4) {
  var f5, o5;
  if ("style" == t5) if ("string" == typeof r4) n3.style.cssText = r4;
  else {
    if ("string" == typeof u4 && (n3.style.cssText = u4 = ""), u4) for (t5 in u4) r4 && t5 in r4 || T(n3.style, t5);
    if (r4) for (t5 in r4) u4 && r4[t5] == u4[t5] || T(n3.style, t5, r4[t5]);
  }
  else if ("o" == t5[0] && "n" == t5[1]) "function" != typeof r4 && (r4 = null), "function" != typeof u4 && (u4 = null), (n3.__e || (n3.__e = {}))[t5] = r4, r4 && u4 || (o5 = a[t5] || (a[t5] = V(t5)), (n3.__a || (n3.__a = {}))[t5] = c, f5 = t5 != (t5 = t5.replace(l, "$1")), (t5 = t5.slice(2))[0] < "a" && (t5 = t5.toLowerCase()), r4 ? n3.addEventListener(t5, o5, f5) : n3.removeEventListener(t5, o5, f5));
  else {
    if ("http://www.w3.org/2000/svg" == i4) t5 = t5.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != t5 && "height" != t5 && "href" != t5 && "list" != t5 && "form" != t5 && "tabIndex" != t5 && "download" != t5 && "rowSpan" != t5 && "colSpan" != t5 && "role" != t5 && "popover" != t5 && t5 in n3) try {
      return void (n3[t5] = null == r4 ? "" : r4);
    } catch (n4) {
    }
    if ("function" == typeof r4) return;
    null == r4 || false === r4 && "-" != t5[4] ? n3.removeAttribute(t5) : n3.setAttribute(t5, "popover" == t5 && 1 == r4 ? "" : r4);
  }
}
function V(t5) {
  return function(r4) {
    var u4 = this.__e;
    if (u4) {
      if (u4 = u4[t5], null == r4[e]) r4[e] = c++;
      else if (r4[e] < this.__a[t5]) return;
      return u4(n.event ? n.event(r4) : r4);
    }
  };
}
function z(t5, r4, u4, i4, f5, o5, e4, l4, c4, a5) {
  var s4, p5, v4, d5, k4, b3, m5, M2, C3, j3, L2, H2, q2, A4, O2, P2, T4, N2, V2 = r4.type;
  if (r4.constructor !== h) return null;
  128 & u4.__u && (c4 = 32 & u4.__u, s4 = u4.__c.__z) && (r4.__u |= c4, p5 = o5 = [], 8 == s4.nodeType ? l4 = B(s4, o5) : o5.push(s4), l4 = o5[0] || l4), (s4 = n.__b) && s4(r4);
  n: if ("function" == typeof V2) {
    v4 = e4.length;
    try {
      if (M2 = r4.props, C3 = (s4 = V2.prototype) && s4.render, j3 = (s4 = V2.contextType) && i4[s4.__c], L2 = s4 ? j3 ? j3.props.value : s4.__ : i4, (d5 = u4.__c) ? (r4.__c = d5, 2 & d5.__g && (d5.__g |= 1)) : (C3 ? r4.__c = d5 = new V2(M2, L2) : (r4.__c = d5 = new x(M2, L2), d5.constructor = V2, d5.render = K), j3 && j3.sub(d5), d5.state || (d5.state = {}), d5.__n = i4, d5.__g |= 8, d5.__h = [], d5.__k = []), C3 && (d5.__s || (d5.__s = d5.state), V2.getDerivedStateFromProps && (d5.__s == d5.state && (d5.__s = _({}, d5.__s)), _(d5.__s, V2.getDerivedStateFromProps(M2, d5.__s)))), k4 = d5.props, b3 = d5.state, d5.__v = r4, u4.__c) {
        if (M2 !== k4 && C3 && !V2.getDerivedStateFromProps && d5.componentWillReceiveProps && d5.componentWillReceiveProps(M2, L2), r4.__v == u4.__v && !(8 & d5.__g) || !(4 & d5.__g) && d5.shouldComponentUpdate && false === d5.shouldComponentUpdate(M2, d5.__s, L2)) {
          r4.__v != u4.__v && (d5.props = M2, d5.state = d5.__s, d5.__g &= -9), r4.__e = u4.__e, r4.__k = u4.__k, r4.__k.some(function(n3) {
            n3 && (n3.__ = r4);
          }), y.push.apply(d5.__h, d5.__k), d5.__k = [], d5.__h.length && e4.push(d5), l4 = S(u4);
          break n;
        }
        d5.componentWillUpdate && d5.componentWillUpdate(M2, d5.__s, L2), C3 && d5.componentDidUpdate && d5.__h.push(function() {
          d5.componentDidUpdate(k4, b3, m5);
        });
      } else C3 && !V2.getDerivedStateFromProps && d5.componentWillMount && d5.componentWillMount(), C3 && d5.componentDidMount && d5.__h.push(d5.componentDidMount);
      d5.context = L2, d5.props = M2, d5.__P = t5, d5.__g &= -5, H2 = n.__r, q2 = C3 ? 25 : 0;
      do {
        d5.__g &= -9, H2 && H2(r4), s4 = d5.render(d5.props, d5.state = d5.__s, d5.context);
      } while (8 & d5.__g && ++q2 < 25);
      C3 && (y.push.apply(d5.__h, d5.__k), d5.__k = []), d5.state = d5.__s, d5.getChildContext && (i4 = _({}, i4, d5.getChildContext())), C3 && u4.__c && d5.getSnapshotBeforeUpdate && (m5 = d5.getSnapshotBeforeUpdate(k4, b3)), A4 = s4 && s4.type === $ && null == s4.key ? s4.props.children : s4, M2.__P && (s4 = l4, f5 = (t5 = M2.__P).namespaceURI, c4 = o5 = null, u4.props && u4.props.__P != t5 && (u4.__k.some(function(n3) {
        n3 && J(n3, n3);
      }), u4.__k = null), l4 = u4.__k ? S(u4, 0) : null), l4 = I(t5, w(A4) ? A4 : [A4], r4, u4, i4, f5, o5, e4, l4, c4, a5), M2.__P && (r4.__e = null, l4 = s4), r4.__u &= -161, p5 && p5.some(g), d5.__h.length && e4.push(d5), 1 & d5.__g && (d5.__g &= -4);
    } catch (t6) {
      if (e4.length = v4, r4.__v = null, c4 || o5) if (t6 && t6.then) {
        if (r4.__u |= 128 | c4, o5) {
          for (~(T4 = o5.indexOf(l4 || void 0)) || (T4 = o5.length); (N2 = o5[T4 - 1]) && 8 == N2.nodeType; ) T4--;
          for (; T4 < o5.length; T4++) if (N2 = o5[T4]) if (o5[T4] = null, O2) {
            if (N2 == P2) break;
          } else {
            if (8 != N2.nodeType) break;
            N2.data.startsWith("$s") && (P2 = B(O2 = N2));
          }
        }
        if (!O2) {
          for (; l4 && 8 == l4.nodeType && l4.nextSibling; ) l4 = l4.nextSibling;
          O2 = l4;
        }
        (s4 = B(O2 = r4.__c.__z || (r4.__c.__z = O2))) ? (r4.__e = O2, l4 = s4) : r4.__e = l4, l4 = l4 && l4.nextSibling;
      } else o5 && o5.some(g);
      else r4.__e = u4.__e;
      r4.__k || (r4.__k = u4.__k || []), t6 && t6.then || D(r4), n.__e(t6, r4, u4);
    }
  } else l4 = r4.__e = F(u4.__e, r4, u4, i4, f5, o5, e4, c4, a5, t5);
  return (s4 = n.diffed) && s4(r4), l4;
}
function B(n3, t5) {
  if (n3 && 8 == n3.nodeType && n3.data.startsWith("$s")) for (var r4 = 1; n3 = n3.nextSibling; ) {
    if (8 == n3.nodeType) {
      if (n3.data.startsWith("$s")) r4++;
      else if (n3.data.startsWith("/$s") && !--r4) return n3;
    }
    t5 && t5.push(n3);
  }
}
function D(n3) {
  n3 && (n3.__c && (n3.__c.__g |= 4), n3.__k && n3.__k.some(D));
}
function E(t5, r4, u4) {
  for (var i4 = 0; i4 < u4.length; ) G(u4[i4++], u4[i4++], u4[i4++]);
  n.__c && n.__c(r4, t5), t5.some(function(r5) {
    try {
      t5 = r5.__h, r5.__h = [], t5.some(function(n3) {
        n3.call(r5);
      });
    } catch (t6) {
      n.__e(t6, r5.__v);
    }
  });
}
function F(t5, r4, u4, i4, f5, o5, e4, l4, c4, a5) {
  var s4, h5, y5, _4, k4, b3, m5, M2, $2 = u4.props || p, x3 = r4.props, C3 = r4.type;
  if ("svg" == C3 ? f5 = "http://www.w3.org/2000/svg" : "math" == C3 ? f5 = "http://www.w3.org/1998/Math/MathML" : f5 || (f5 = "http://www.w3.org/1999/xhtml"), o5) {
    for (s4 = 0; s4 < o5.length; s4++) if ((k4 = o5[s4]) && (C3 ? k4.localName == C3 : 3 == k4.nodeType)) {
      t5 = k4, o5[s4] = null;
      break;
    }
  }
  if (!t5) {
    if (M2 = a5.ownerDocument || document, !C3) return M2.createTextNode(x3);
    t5 = M2.createElementNS(f5, C3, x3.is ? x3 : a5), l4 && (n.__m && n.__m(r4, o5), l4 = false), o5 = null;
  }
  if (C3) {
    if (a5 = "template" == C3 && t5.content || t5, o5 = "textarea" == C3 && null != x3.defaultValue ? null : o5 && d.call(a5.childNodes), !l4 && o5) for ($2 = {}, s4 = 0; s4 < t5.attributes.length; s4++) $2[(k4 = t5.attributes[s4]).name] = k4.value;
    for (s4 in $2) k4 = $2[s4], "dangerouslySetInnerHTML" == s4 ? y5 = k4 : "children" == s4 || s4 in x3 || "value" == s4 && "defaultValue" in x3 || "checked" == s4 && "defaultChecked" in x3 || N(t5, s4, null, k4, f5);
    for (s4 in x3) k4 = x3[s4], "children" == s4 ? _4 = k4 : "dangerouslySetInnerHTML" == s4 ? h5 = k4 : "value" == s4 ? b3 = k4 : "checked" == s4 ? m5 = k4 : l4 && "function" != typeof k4 || $2[s4] === k4 || N(t5, s4, k4, $2[s4], f5);
    h5 ? (l4 || y5 && (h5.__html == y5.__html || h5.__html == t5.innerHTML) || (t5.innerHTML = h5.__html), r4.__k = []) : (y5 && (t5.textContent = ""), ("foreignObject" == C3 || "http://www.w3.org/1998/Math/MathML" == f5 && v.test(C3)) && (f5 = "http://www.w3.org/1999/xhtml"), I(a5, w(_4) ? _4 : [_4], r4, u4, i4, f5, o5, e4, o5 ? o5[0] : u4.__k && S(u4, 0), l4, c4), o5 && o5.some(g)), l4 && "textarea" != C3 || (s4 = "value", "progress" == C3 && null == b3 ? t5.removeAttribute(s4) : null == b3 || b3 === t5[s4] && ("progress" != C3 || b3) || N(t5, s4, b3, $2[s4], f5), s4 = "checked", null != m5 && m5 != t5[s4] && N(t5, s4, m5, $2[s4], f5));
  } else $2 === x3 || l4 && t5.data == x3 || (t5.data = x3);
  return t5;
}
function G(t5, r4, u4, i4) {
  try {
    "function" == typeof t5 ? r4 ? r4.__x = t5(r4) || 1 : i4 && (i4 = i4.__c || i4.__e) && (r4 = i4.__x) && (i4.__x = null, "function" == typeof r4 ? r4() : t5(null)) : t5.current = r4;
  } catch (t6) {
    n.__e(t6, u4);
  }
}
function J(t5, r4, u4) {
  var i4, f5, o5, e4;
  if (n.unmount && n.unmount(t5), !(i4 = t5.ref) || i4.current && i4.current != t5.__e || G(i4, null, r4, t5), i4 = t5.__c) {
    if (i4.componentWillUnmount) try {
      i4.componentWillUnmount();
    } catch (t6) {
      n.__e(t6, r4);
    }
    i4.__P = i4.__n = null;
  }
  if (i4 = t5.__k) for (e4 = 0; e4 < i4.length; e4++) i4[e4] && J(i4[e4], r4, "function" != typeof t5.type || u4 && !t5.props.__P);
  !u4 && (i4 = t5.__c) && (i4 = i4.__z) && (f5 = B(i4, o5 = [])) && (i4 == t5.__e && o5.some(g), g(f5), g(i4)), u4 || g(t5.__e), t5.__e = t5.__c = t5.__ = null;
}
function K(n3, t5, r4) {
  return this.constructor(n3, r4);
}
function Q(t5, r4) {
  var u4, i4, f5, o5;
  n.__ && n.__(t5, r4), 9 == r4.nodeType && (r4 = r4.documentElement), i4 = (u4 = t5 && 32 & t5.__u) ? null : r4.__k, r4.__k = m($, { children: [t5] }), f5 = [], o5 = [], z(r4, r4.__k, i4 || p, p, r4.namespaceURI, i4 ? null : r4.firstChild ? d.call(r4.childNodes) : null, f5, i4 ? i4.__e : r4.firstChild, u4, o5), E(f5, r4.__k, o5), r4.__k.props.children = null;
}
n = { __e: function(n3, t5, r4, u4) {
  for (var i4, o5, e4; t5 = t5.__; ) if ((i4 = t5.__c) && !(1 & i4.__g)) {
    i4.__g |= 4;
    try {
      if ((e4 = (o5 = i4.constructor) && o5.getDerivedStateFromError) && i4.setState(o5.getDerivedStateFromError(n3)), i4.componentDidCatch && (i4.componentDidCatch(n3, u4 || {}), e4 = 1), e4 && 8 & i4.__g) return void (i4.__g |= 2);
    } catch (t6) {
      n3 = t6;
    }
  }
  throw f = 0, n3;
} }, t = 0, r = function(n3) {
  return null != n3 && n3.constructor === h;
}, x.prototype.setState = function(n3, t5) {
  var r4 = this.__s;
  r4 && r4 != this.state || (r4 = this.__s = _({}, this.state)), "function" == typeof n3 && (n3 = n3(_({}, r4), this.props)), n3 && (_(r4, n3), this.__v && (t5 && this.__k.push(t5), L(this)));
}, x.prototype.forceUpdate = function(n3) {
  this.__v && (this.__g |= 4, n3 && this.__h.push(n3), L(this));
}, x.prototype.render = $, u = [], f = 0, o = function(n3, t5) {
  return n3.__v.__b - t5.__v.__b;
}, e = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;

// src/api/lines.ts
var Lines = class {
  #rest = "";
  /** The lines that `text` completes; blank lines are left out. */
  push(text) {
    const parts2 = (this.#rest + text).split("\n");
    this.#rest = parts2.pop() ?? "";
    return parts2.filter((line) => line.trim() !== "");
  }
  /** The last line, if the stream ended without a line feed. */
  end() {
    const last = this.#rest;
    this.#rest = "";
    return last.trim() === "" ? [] : [last];
  }
};

// node_modules/@fluent/bundle/esm/types.js
var FluentType = class {
  /**
   * Create a `FluentType` instance.
   *
   * @param value The JavaScript value to wrap.
   */
  constructor(value) {
    this.value = value;
  }
  /**
   * Unwrap the raw value stored by this `FluentType`.
   */
  valueOf() {
    return this.value;
  }
};
var FluentNone = class extends FluentType {
  /**
   * Create an instance of `FluentNone` with an optional fallback value.
   * @param value The fallback value of this `FluentNone`.
   */
  constructor(value = "???") {
    super(value);
  }
  /**
   * Format this `FluentNone` to the fallback string.
   */
  toString(scope) {
    return `{${this.value}}`;
  }
};
var FluentNumber = class extends FluentType {
  /**
   * Create an instance of `FluentNumber` with options to the
   * `Intl.NumberFormat` constructor.
   *
   * @param value The number value of this `FluentNumber`.
   * @param opts Options which will be passed to `Intl.NumberFormat`.
   */
  constructor(value, opts = {}) {
    super(value);
    this.opts = opts;
  }
  /**
   * Format this `FluentNumber` to a string.
   */
  toString(scope) {
    if (scope) {
      try {
        const nf = scope.memoizeIntlObject(Intl.NumberFormat, this.opts);
        return nf.format(this.value);
      } catch (err) {
        scope.reportError(err);
      }
    }
    return this.value.toString(10);
  }
};
var FluentDateTime = class _FluentDateTime extends FluentType {
  static supportsValue(value) {
    if (typeof value === "number")
      return true;
    if (value instanceof Date)
      return true;
    if (value instanceof FluentType)
      return _FluentDateTime.supportsValue(value.valueOf());
    if ("Temporal" in globalThis) {
      const _Temporal = globalThis.Temporal;
      if (value instanceof _Temporal.Instant || value instanceof _Temporal.PlainDateTime || value instanceof _Temporal.PlainDate || value instanceof _Temporal.PlainMonthDay || value instanceof _Temporal.PlainTime || value instanceof _Temporal.PlainYearMonth) {
        return true;
      }
    }
    return false;
  }
  /**
   * Create an instance of `FluentDateTime` with options to the
   * `Intl.DateTimeFormat` constructor.
   *
   * @param value The number value of this `FluentDateTime`, in milliseconds.
   * @param opts Options which will be passed to `Intl.DateTimeFormat`.
   */
  constructor(value, opts = {}) {
    if (value instanceof _FluentDateTime) {
      opts = { ...value.opts, ...opts };
      value = value.value;
    } else if (value instanceof FluentType) {
      value = value.valueOf();
    }
    if (typeof value === "object" && "calendarId" in value && opts.calendar === void 0) {
      opts = { ...opts, calendar: value.calendarId };
    }
    super(value);
    this.opts = opts;
  }
  [Symbol.toPrimitive](hint) {
    return hint === "string" ? this.toString() : this.toNumber();
  }
  /**
   * Convert this `FluentDateTime` to a number.
   * Note that this isn't always possible due to the nature of Temporal objects.
   * In such cases, a TypeError will be thrown.
   */
  toNumber() {
    const value = this.value;
    if (typeof value === "number")
      return value;
    if (value instanceof Date)
      return value.getTime();
    if ("epochMilliseconds" in value) {
      return value.epochMilliseconds;
    }
    if ("toZonedDateTime" in value) {
      return value.toZonedDateTime("UTC").epochMilliseconds;
    }
    throw new TypeError("Unwrapping a non-number value as a number");
  }
  /**
   * Format this `FluentDateTime` to a string.
   */
  toString(scope) {
    if (scope) {
      try {
        const dtf = scope.memoizeIntlObject(Intl.DateTimeFormat, this.opts);
        return dtf.format(this.value);
      } catch (err) {
        scope.reportError(err);
      }
    }
    if (typeof this.value === "number" || this.value instanceof Date) {
      return new Date(this.value).toISOString();
    }
    return this.value.toString();
  }
};

// node_modules/@fluent/bundle/esm/resolver.js
var MAX_PLACEABLES = 100;
var FSI = "⁨";
var PDI = "⁩";
function match(scope, selector, key) {
  if (key === selector) {
    return true;
  }
  if (key instanceof FluentNumber && selector instanceof FluentNumber && key.value === selector.value) {
    return true;
  }
  if (selector instanceof FluentNumber && typeof key === "string") {
    let category = scope.memoizeIntlObject(Intl.PluralRules, selector.opts).select(selector.value);
    if (key === category) {
      return true;
    }
  }
  return false;
}
function getDefault(scope, variants, star) {
  if (variants[star]) {
    return resolvePattern(scope, variants[star].value);
  }
  scope.reportError(new RangeError("No default"));
  return new FluentNone();
}
function getArguments(scope, args) {
  const positional = [];
  const named = /* @__PURE__ */ Object.create(null);
  for (const arg of args) {
    if (arg.type === "narg") {
      named[arg.name] = resolveExpression(scope, arg.value);
    } else {
      positional.push(resolveExpression(scope, arg));
    }
  }
  return { positional, named };
}
function resolveExpression(scope, expr) {
  switch (expr.type) {
    case "str":
      return expr.value;
    case "num":
      return new FluentNumber(expr.value, {
        minimumFractionDigits: expr.precision
      });
    case "var":
      return resolveVariableReference(scope, expr);
    case "mesg":
      return resolveMessageReference(scope, expr);
    case "term":
      return resolveTermReference(scope, expr);
    case "func":
      return resolveFunctionReference(scope, expr);
    case "select":
      return resolveSelectExpression(scope, expr);
    default:
      return new FluentNone();
  }
}
function resolveVariableReference(scope, { name }) {
  let arg;
  if (scope.params) {
    if (Object.prototype.hasOwnProperty.call(scope.params, name)) {
      arg = scope.params[name];
    } else {
      return new FluentNone(`$${name}`);
    }
  } else if (scope.args && Object.prototype.hasOwnProperty.call(scope.args, name)) {
    arg = scope.args[name];
  } else {
    scope.reportError(new ReferenceError(`Unknown variable: $${name}`));
    return new FluentNone(`$${name}`);
  }
  if (arg instanceof FluentType) {
    return arg;
  }
  switch (typeof arg) {
    case "string":
      return arg;
    case "number":
      return new FluentNumber(arg);
    case "object":
      if (FluentDateTime.supportsValue(arg)) {
        return new FluentDateTime(arg);
      }
    // eslint-disable-next-line no-fallthrough
    default:
      scope.reportError(new TypeError(`Variable type not supported: $${name}, ${typeof arg}`));
      return new FluentNone(`$${name}`);
  }
}
function resolveMessageReference(scope, { name, attr }) {
  const message = scope.bundle._messages.get(name);
  if (!message) {
    scope.reportError(new ReferenceError(`Unknown message: ${name}`));
    return new FluentNone(name);
  }
  if (attr) {
    const attribute = message.attributes[attr];
    if (attribute) {
      return resolvePattern(scope, attribute);
    }
    scope.reportError(new ReferenceError(`Unknown attribute: ${attr}`));
    return new FluentNone(`${name}.${attr}`);
  }
  if (message.value) {
    return resolvePattern(scope, message.value);
  }
  scope.reportError(new ReferenceError(`No value: ${name}`));
  return new FluentNone(name);
}
function resolveTermReference(scope, { name, attr, args }) {
  const id = `-${name}`;
  const term = scope.bundle._terms.get(id);
  if (!term) {
    scope.reportError(new ReferenceError(`Unknown term: ${id}`));
    return new FluentNone(id);
  }
  if (attr) {
    const attribute = term.attributes[attr];
    if (attribute) {
      scope.params = getArguments(scope, args).named;
      const resolved2 = resolvePattern(scope, attribute);
      scope.params = null;
      return resolved2;
    }
    scope.reportError(new ReferenceError(`Unknown attribute: ${attr}`));
    return new FluentNone(`${id}.${attr}`);
  }
  scope.params = getArguments(scope, args).named;
  const resolved = resolvePattern(scope, term.value);
  scope.params = null;
  return resolved;
}
function resolveFunctionReference(scope, { name, args }) {
  let func = scope.bundle._functions[name];
  if (!func) {
    scope.reportError(new ReferenceError(`Unknown function: ${name}()`));
    return new FluentNone(`${name}()`);
  }
  if (typeof func !== "function") {
    scope.reportError(new TypeError(`Function ${name}() is not callable`));
    return new FluentNone(`${name}()`);
  }
  try {
    let resolved = getArguments(scope, args);
    return func(resolved.positional, resolved.named);
  } catch (err) {
    scope.reportError(err);
    return new FluentNone(`${name}()`);
  }
}
function resolveSelectExpression(scope, { selector, variants, star }) {
  let sel = resolveExpression(scope, selector);
  if (sel instanceof FluentNone) {
    return getDefault(scope, variants, star);
  }
  for (const variant of variants) {
    const key = resolveExpression(scope, variant.key);
    if (match(scope, sel, key)) {
      return resolvePattern(scope, variant.value);
    }
  }
  return getDefault(scope, variants, star);
}
function resolveComplexPattern(scope, ptn) {
  if (scope.dirty.has(ptn)) {
    scope.reportError(new RangeError("Cyclic reference"));
    return new FluentNone();
  }
  scope.dirty.add(ptn);
  const result = [];
  const useIsolating = scope.bundle._useIsolating && ptn.length > 1;
  for (const elem of ptn) {
    if (typeof elem === "string") {
      result.push(scope.bundle._transform(elem));
      continue;
    }
    scope.placeables++;
    if (scope.placeables > MAX_PLACEABLES) {
      scope.dirty.delete(ptn);
      throw new RangeError(`Too many placeables expanded: ${scope.placeables}, max allowed is ${MAX_PLACEABLES}`);
    }
    if (useIsolating) {
      result.push(FSI);
    }
    result.push(resolveExpression(scope, elem).toString(scope));
    if (useIsolating) {
      result.push(PDI);
    }
  }
  scope.dirty.delete(ptn);
  return result.join("");
}
function resolvePattern(scope, value) {
  if (typeof value === "string") {
    return scope.bundle._transform(value);
  }
  return resolveComplexPattern(scope, value);
}

// node_modules/@fluent/bundle/esm/scope.js
var Scope = class {
  constructor(bundle, errors, args) {
    this.dirty = /* @__PURE__ */ new WeakSet();
    this.params = null;
    this.placeables = 0;
    this.bundle = bundle;
    this.errors = errors;
    this.args = args;
  }
  reportError(error) {
    if (!this.errors || !(error instanceof Error)) {
      throw error;
    }
    this.errors.push(error);
  }
  memoizeIntlObject(ctor, opts) {
    let cache2 = this.bundle._intls.get(ctor);
    if (!cache2) {
      cache2 = {};
      this.bundle._intls.set(ctor, cache2);
    }
    let id = JSON.stringify(opts);
    if (!cache2[id]) {
      cache2[id] = new ctor(this.bundle.locales, opts);
    }
    return cache2[id];
  }
};

// node_modules/@fluent/bundle/esm/builtins.js
function values(opts, allowed) {
  const unwrapped = /* @__PURE__ */ Object.create(null);
  for (const [name, opt] of Object.entries(opts)) {
    if (allowed.includes(name)) {
      unwrapped[name] = opt.valueOf();
    }
  }
  return unwrapped;
}
var NUMBER_ALLOWED = [
  "unitDisplay",
  "currencyDisplay",
  "useGrouping",
  "minimumIntegerDigits",
  "minimumFractionDigits",
  "maximumFractionDigits",
  "minimumSignificantDigits",
  "maximumSignificantDigits"
];
function NUMBER(args, opts) {
  let arg = args[0];
  if (arg instanceof FluentNone) {
    return new FluentNone(`NUMBER(${arg.valueOf()})`);
  }
  if (arg instanceof FluentNumber) {
    return new FluentNumber(arg.valueOf(), {
      ...arg.opts,
      ...values(opts, NUMBER_ALLOWED)
    });
  }
  if (arg instanceof FluentDateTime) {
    return new FluentNumber(arg.toNumber(), {
      ...values(opts, NUMBER_ALLOWED)
    });
  }
  throw new TypeError("Invalid argument to NUMBER");
}
var DATETIME_ALLOWED = [
  "dateStyle",
  "timeStyle",
  "fractionalSecondDigits",
  "dayPeriod",
  "hour12",
  "weekday",
  "era",
  "year",
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "timeZoneName"
];
function DATETIME(args, opts) {
  let arg = args[0];
  if (arg instanceof FluentNone) {
    return new FluentNone(`DATETIME(${arg.valueOf()})`);
  }
  if (arg instanceof FluentDateTime || arg instanceof FluentNumber) {
    return new FluentDateTime(arg, values(opts, DATETIME_ALLOWED));
  }
  throw new TypeError("Invalid argument to DATETIME");
}

// node_modules/@fluent/bundle/esm/memoizer.js
var cache = /* @__PURE__ */ new Map();
function getMemoizerForLocale(locales) {
  const stringLocale = Array.isArray(locales) ? locales.join(" ") : locales;
  let memoizer = cache.get(stringLocale);
  if (memoizer === void 0) {
    memoizer = /* @__PURE__ */ new Map();
    cache.set(stringLocale, memoizer);
  }
  return memoizer;
}

// node_modules/@fluent/bundle/esm/bundle.js
var FluentBundle = class {
  /**
   * Create an instance of `FluentBundle`.
   *
   * @example
   * ```js
   * let bundle = new FluentBundle(["en-US", "en"]);
   *
   * let bundle = new FluentBundle(locales, {useIsolating: false});
   *
   * let bundle = new FluentBundle(locales, {
   *   useIsolating: true,
   *   functions: {
   *     NODE_ENV: () => process.env.NODE_ENV
   *   }
   * });
   * ```
   *
   * @param locales - Used to instantiate `Intl` formatters used by translations.
   * @param options - Optional configuration for the bundle.
   */
  constructor(locales, { functions, useIsolating = true, transform = (v4) => v4 } = {}) {
    this._terms = /* @__PURE__ */ new Map();
    this._messages = /* @__PURE__ */ new Map();
    this.locales = Array.isArray(locales) ? locales : [locales];
    this._functions = {
      NUMBER,
      DATETIME,
      ...functions
    };
    this._useIsolating = useIsolating;
    this._transform = transform;
    this._intls = getMemoizerForLocale(locales);
  }
  /**
   * Check if a message is present in the bundle.
   *
   * @param id - The identifier of the message to check.
   */
  hasMessage(id) {
    return this._messages.has(id);
  }
  /**
   * Return a raw unformatted message object from the bundle.
   *
   * Raw messages are `{value, attributes}` shapes containing translation units
   * called `Patterns`. `Patterns` are implementation-specific; they should be
   * treated as black boxes and formatted with `FluentBundle.formatPattern`.
   *
   * @param id - The identifier of the message to check.
   */
  getMessage(id) {
    return this._messages.get(id);
  }
  /**
   * Add a translation resource to the bundle.
   *
   * @example
   * ```js
   * let res = new FluentResource("foo = Foo");
   * bundle.addResource(res);
   * bundle.getMessage("foo");
   * // → {value: .., attributes: {..}}
   * ```
   *
   * @param res
   * @param options
   */
  addResource(res, { allowOverrides = false } = {}) {
    const errors = [];
    for (let i4 = 0; i4 < res.body.length; i4++) {
      let entry = res.body[i4];
      if (entry.id.startsWith("-")) {
        if (allowOverrides === false && this._terms.has(entry.id)) {
          errors.push(new Error(`Attempt to override an existing term: "${entry.id}"`));
          continue;
        }
        this._terms.set(entry.id, entry);
      } else {
        if (allowOverrides === false && this._messages.has(entry.id)) {
          errors.push(new Error(`Attempt to override an existing message: "${entry.id}"`));
          continue;
        }
        this._messages.set(entry.id, entry);
      }
    }
    return errors;
  }
  /**
   * Format a `Pattern` to a string.
   *
   * Format a raw `Pattern` into a string. `args` will be used to resolve
   * references to variables passed as arguments to the translation.
   *
   * In case of errors `formatPattern` will try to salvage as much of the
   * translation as possible and will still return a string. For performance
   * reasons, the encountered errors are not returned but instead are appended
   * to the `errors` array passed as the third argument.
   *
   * If `errors` is omitted, the first encountered error will be thrown.
   *
   * @example
   * ```js
   * let errors = [];
   * bundle.addResource(
   *     new FluentResource("hello = Hello, {$name}!"));
   *
   * let hello = bundle.getMessage("hello");
   * if (hello.value) {
   *     bundle.formatPattern(hello.value, {name: "Jane"}, errors);
   *     // Returns "Hello, Jane!" and `errors` is empty.
   *
   *     bundle.formatPattern(hello.value, undefined, errors);
   *     // Returns "Hello, {$name}!" and `errors` is now:
   *     // [<ReferenceError: Unknown variable: name>]
   * }
   * ```
   */
  formatPattern(pattern, args = null, errors = null) {
    if (typeof pattern === "string") {
      return this._transform(pattern);
    }
    let scope = new Scope(this, errors, args);
    try {
      let value = resolveComplexPattern(scope, pattern);
      return value.toString(scope);
    } catch (err) {
      if (scope.errors && err instanceof Error) {
        scope.errors.push(err);
        return new FluentNone().toString(scope);
      }
      throw err;
    }
  }
};

// node_modules/@fluent/bundle/esm/resource.js
var RE_MESSAGE_START = /^(-?[a-zA-Z][\w-]*) *= */gm;
var RE_ATTRIBUTE_START = /\.([a-zA-Z][\w-]*) *= */y;
var RE_VARIANT_START = /\*?\[/y;
var RE_NUMBER_LITERAL = /(-?[0-9]+(?:\.([0-9]+))?)/y;
var RE_IDENTIFIER = /([a-zA-Z][\w-]*)/y;
var RE_REFERENCE = /([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y;
var RE_FUNCTION_NAME = /^[A-Z][A-Z0-9_-]*$/;
var RE_TEXT_RUN = /([^{}\n\r]+)/y;
var RE_STRING_RUN = /([^\\"\n\r]*)/y;
var RE_STRING_ESCAPE = /\\([\\"])/y;
var RE_UNICODE_ESCAPE = /\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y;
var RE_LEADING_NEWLINES = /^\n+/;
var RE_TRAILING_SPACES = / +$/;
var RE_BLANK_LINES = / *\r?\n/g;
var RE_INDENT = /( *)$/;
var TOKEN_BRACE_OPEN = /{\s*/y;
var TOKEN_BRACE_CLOSE = /\s*}/y;
var TOKEN_BRACKET_OPEN = /\[\s*/y;
var TOKEN_BRACKET_CLOSE = /\s*] */y;
var TOKEN_PAREN_OPEN = /\s*\(\s*/y;
var TOKEN_ARROW = /\s*->\s*/y;
var TOKEN_COLON = /\s*:\s*/y;
var TOKEN_COMMA = /\s*,?\s*/y;
var TOKEN_BLANK = /\s+/y;
var FluentResource = class {
  constructor(source) {
    this.body = [];
    RE_MESSAGE_START.lastIndex = 0;
    let cursor2 = 0;
    while (true) {
      let next = RE_MESSAGE_START.exec(source);
      if (next === null) {
        break;
      }
      cursor2 = RE_MESSAGE_START.lastIndex;
      try {
        this.body.push(parseMessage(next[1]));
      } catch (err) {
        if (err instanceof SyntaxError) {
          continue;
        }
        throw err;
      }
    }
    function test(re) {
      re.lastIndex = cursor2;
      return re.test(source);
    }
    function consumeChar(char, errorClass) {
      if (source[cursor2] === char) {
        cursor2++;
        return true;
      }
      if (errorClass) {
        throw new errorClass(`Expected ${char}`);
      }
      return false;
    }
    function consumeToken(re, errorClass) {
      if (test(re)) {
        cursor2 = re.lastIndex;
        return true;
      }
      if (errorClass) {
        throw new errorClass(`Expected ${re.toString()}`);
      }
      return false;
    }
    function match2(re) {
      re.lastIndex = cursor2;
      let result = re.exec(source);
      if (result === null) {
        throw new SyntaxError(`Expected ${re.toString()}`);
      }
      cursor2 = re.lastIndex;
      return result;
    }
    function match1(re) {
      return match2(re)[1];
    }
    function parseMessage(id) {
      let value = parsePattern();
      let attributes = parseAttributes();
      if (value === null && Object.keys(attributes).length === 0) {
        throw new SyntaxError("Expected message value or attributes");
      }
      return { id, value, attributes };
    }
    function parseAttributes() {
      let attrs = /* @__PURE__ */ Object.create(null);
      while (test(RE_ATTRIBUTE_START)) {
        let name = match1(RE_ATTRIBUTE_START);
        let value = parsePattern();
        if (value === null) {
          throw new SyntaxError("Expected attribute value");
        }
        attrs[name] = value;
      }
      return attrs;
    }
    function parsePattern() {
      let first;
      if (test(RE_TEXT_RUN)) {
        first = match1(RE_TEXT_RUN);
      }
      if (source[cursor2] === "{" || source[cursor2] === "}") {
        return parsePatternElements(first ? [first] : [], Infinity);
      }
      let indent = parseIndent();
      if (indent) {
        if (first) {
          return parsePatternElements([first, indent], indent.length);
        }
        indent.value = trim(indent.value, RE_LEADING_NEWLINES);
        return parsePatternElements([indent], indent.length);
      }
      if (first) {
        return trim(first, RE_TRAILING_SPACES);
      }
      return null;
    }
    function parsePatternElements(elements = [], commonIndent) {
      while (true) {
        if (test(RE_TEXT_RUN)) {
          elements.push(match1(RE_TEXT_RUN));
          continue;
        }
        if (source[cursor2] === "{") {
          elements.push(parsePlaceable());
          continue;
        }
        if (source[cursor2] === "}") {
          throw new SyntaxError("Unbalanced closing brace");
        }
        let indent = parseIndent();
        if (indent) {
          elements.push(indent);
          commonIndent = Math.min(commonIndent, indent.length);
          continue;
        }
        break;
      }
      let lastIndex = elements.length - 1;
      let lastElement = elements[lastIndex];
      if (typeof lastElement === "string") {
        elements[lastIndex] = trim(lastElement, RE_TRAILING_SPACES);
      }
      let baked = [];
      for (let element of elements) {
        if (element instanceof Indent) {
          element = element.value.slice(0, element.value.length - commonIndent);
        }
        if (element) {
          baked.push(element);
        }
      }
      return baked;
    }
    function parsePlaceable() {
      consumeToken(TOKEN_BRACE_OPEN, SyntaxError);
      let selector = parseInlineExpression();
      if (consumeToken(TOKEN_BRACE_CLOSE)) {
        return selector;
      }
      if (consumeToken(TOKEN_ARROW)) {
        let variants = parseVariants();
        consumeToken(TOKEN_BRACE_CLOSE, SyntaxError);
        return {
          type: "select",
          selector,
          ...variants
        };
      }
      throw new SyntaxError("Unclosed placeable");
    }
    function parseInlineExpression() {
      if (source[cursor2] === "{") {
        return parsePlaceable();
      }
      if (test(RE_REFERENCE)) {
        let [, sigil, name, attr = null] = match2(RE_REFERENCE);
        if (sigil === "$") {
          return { type: "var", name };
        }
        if (consumeToken(TOKEN_PAREN_OPEN)) {
          let args = parseArguments();
          if (sigil === "-") {
            return { type: "term", name, attr, args };
          }
          if (RE_FUNCTION_NAME.test(name)) {
            return { type: "func", name, args };
          }
          throw new SyntaxError("Function names must be all upper-case");
        }
        if (sigil === "-") {
          return {
            type: "term",
            name,
            attr,
            args: []
          };
        }
        return { type: "mesg", name, attr };
      }
      return parseLiteral();
    }
    function parseArguments() {
      let args = [];
      while (true) {
        switch (source[cursor2]) {
          case ")":
            cursor2++;
            return args;
          case void 0:
            throw new SyntaxError("Unclosed argument list");
        }
        args.push(parseArgument());
        consumeToken(TOKEN_COMMA);
      }
    }
    function parseArgument() {
      let expr = parseInlineExpression();
      if (expr.type !== "mesg") {
        return expr;
      }
      if (consumeToken(TOKEN_COLON)) {
        return {
          type: "narg",
          name: expr.name,
          value: parseLiteral()
        };
      }
      return expr;
    }
    function parseVariants() {
      let variants = [];
      let count = 0;
      let star;
      while (test(RE_VARIANT_START)) {
        if (consumeChar("*")) {
          star = count;
        }
        let key = parseVariantKey();
        let value = parsePattern();
        if (value === null) {
          throw new SyntaxError("Expected variant value");
        }
        variants[count++] = { key, value };
      }
      if (count === 0) {
        return null;
      }
      if (star === void 0) {
        throw new SyntaxError("Expected default variant");
      }
      return { variants, star };
    }
    function parseVariantKey() {
      consumeToken(TOKEN_BRACKET_OPEN, SyntaxError);
      let key;
      if (test(RE_NUMBER_LITERAL)) {
        key = parseNumberLiteral();
      } else {
        key = {
          type: "str",
          value: match1(RE_IDENTIFIER)
        };
      }
      consumeToken(TOKEN_BRACKET_CLOSE, SyntaxError);
      return key;
    }
    function parseLiteral() {
      if (test(RE_NUMBER_LITERAL)) {
        return parseNumberLiteral();
      }
      if (source[cursor2] === '"') {
        return parseStringLiteral();
      }
      throw new SyntaxError("Invalid expression");
    }
    function parseNumberLiteral() {
      let [, value, fraction = ""] = match2(RE_NUMBER_LITERAL);
      let precision = fraction.length;
      return {
        type: "num",
        value: parseFloat(value),
        precision
      };
    }
    function parseStringLiteral() {
      consumeChar('"', SyntaxError);
      let value = "";
      while (true) {
        value += match1(RE_STRING_RUN);
        if (source[cursor2] === "\\") {
          value += parseEscapeSequence();
          continue;
        }
        if (consumeChar('"')) {
          return { type: "str", value };
        }
        throw new SyntaxError("Unclosed string literal");
      }
    }
    function parseEscapeSequence() {
      if (test(RE_STRING_ESCAPE)) {
        return match1(RE_STRING_ESCAPE);
      }
      if (test(RE_UNICODE_ESCAPE)) {
        let [, codepoint4, codepoint6] = match2(RE_UNICODE_ESCAPE);
        let codepoint = parseInt(codepoint4 || codepoint6, 16);
        return codepoint <= 55295 || 57344 <= codepoint ? (
          // It's a Unicode scalar value.
          String.fromCodePoint(codepoint)
        ) : (
          // Lonely surrogates can cause trouble when the parsing result is
          // saved using UTF-8. Use U+FFFD REPLACEMENT CHARACTER instead.
          "�"
        );
      }
      throw new SyntaxError("Unknown escape sequence");
    }
    function parseIndent() {
      let start3 = cursor2;
      consumeToken(TOKEN_BLANK);
      switch (source[cursor2]) {
        case ".":
        case "[":
        case "*":
        case "}":
        case void 0:
          return false;
        case "{":
          return makeIndent(source.slice(start3, cursor2));
      }
      if (source[cursor2 - 1] === " ") {
        return makeIndent(source.slice(start3, cursor2));
      }
      return false;
    }
    function trim(text, re) {
      return text.replace(re, "");
    }
    function makeIndent(blank) {
      let value = blank.replace(RE_BLANK_LINES, "\n");
      let length = RE_INDENT.exec(blank)[1].length;
      return new Indent(value, length);
    }
  }
};
var Indent = class {
  constructor(value, length) {
    this.value = value;
    this.length = length;
  }
};

// node_modules/preact/hooks/dist/hooks.mjs
var t2;
var r2;
var u2;
var i2;
var o2 = Object.is;
var f2 = 0;
var c2 = [];
var e2 = [];
var a2 = n;
var v2 = a2.__b;
var l2 = a2.__r;
var m2 = a2.diffed;
var h2 = a2.__c;
var s2 = a2.unmount;
var p2 = a2.__;
function y2(n3, t5) {
  a2.__h && a2.__h(r2, n3, f2 || t5), f2 = 0;
  var u4 = r2.__H || (r2.__H = { __: [], __h: [] });
  return n3 >= u4.__.length && u4.__.push({}), u4.__[n3];
}
function d2(n3) {
  return f2 = 1, _2(G2, n3);
}
function _2(n3, u4, i4) {
  var f5 = y2(t2++, 2);
  if (f5.t = n3, !f5.__c && (f5.__ = [i4 ? i4(u4) : G2(void 0, u4), function(n4) {
    var t5 = (f5.__N || f5.__)[0], r4 = f5.t(t5, n4);
    o2(t5, r4) || (f5.__N = [r4, f5.__[1]], f5.__c.setState({}));
  }], f5.__c = r2, !r2.__f)) {
    r2.__f = true;
    var c4 = r2.shouldComponentUpdate;
    r2.shouldComponentUpdate = function(n4, t5, r4) {
      var u5 = this.__H;
      if (!u5) return true;
      var i5 = false, f6 = this.props != n4;
      if (u5.__.some(function(n5) {
        n5.__N && (i5 = true, o2(n5.__[0], n5.__N[0]) || (f6 = true));
      }), c4) {
        var e4 = c4.call(this, n4, t5, r4);
        return i5 ? e4 || f6 : e4;
      }
      return !i5 || f6;
    };
  }
  return f5.__;
}
function A2(n3, u4) {
  var i4 = y2(t2++, 3);
  !a2.__s && E2(i4.__H, u4) && (i4.__P = true, i4.__ = n3, i4.u = u4, r2.__H.__h.push(i4));
}
function F2(n3, u4) {
  var i4 = y2(t2++, 4);
  !a2.__s && E2(i4.__H, u4) && (i4.__P = false, i4.__ = n3, i4.u = u4, r2.__h.push(i4));
}
function T2(n3) {
  return f2 = 5, w2(function() {
    return { current: n3 };
  }, []);
}
function w2(n3, r4) {
  var u4 = y2(t2++, 7);
  return E2(u4.__H, r4) && (u4.__ = n3(), u4.__H = r4), u4.__;
}
function g2() {
  var n3;
  do {
    for (; n3 = e2.shift(); ) try {
      C2(n3);
    } catch (t6) {
      a2.__e(t6, { __: (n3 = n3.__P) && n3.__v });
    }
    for (; n3 = c2.shift(); ) {
      var t5 = n3.__H;
      if (n3.__P && t5) try {
        t5.__h.some(C2), t5.__h.some(D2), t5.__h = [];
      } catch (r4) {
        t5.__h = [], a2.__e(r4, n3.__v);
      }
    }
  } while (e2.length);
}
a2.__b = function(n3) {
  r2 = null, v2 && v2(n3);
}, a2.__ = function(n3, t5) {
  n3 && t5.__k && t5.__k.__m && (n3.__m = t5.__k.__m), p2 && p2(n3, t5);
}, a2.__r = function(n3) {
  l2 && l2(n3), t2 = 0;
  var i4 = (r2 = n3.__c).__H;
  i4 && (u2 == r2 ? r2.__h = [] : (i4.__h.some(C2), i4.__h.some(D2), t2 = 0), i4.__h = [], i4.__.some(function(n4) {
    n4.__N && (n4.__ = n4.__N), n4.u = n4.__N = void 0;
  })), u2 = r2;
}, a2.diffed = function(n3) {
  m2 && m2(n3);
  var t5 = n3.__c;
  t5 && t5.__H && (t5.__H.__h.length && B2(c2.push(t5)), t5.__H.__.some(function(n4) {
    n4.u && (n4.__H = n4.u);
  })), u2 = r2 = null;
}, a2.__c = function(n3, t5) {
  t5.some(function(n4) {
    try {
      n4.__h.some(C2), n4.__h = n4.__h.filter(function(n5) {
        return !n5.__ || D2(n5);
      });
    } catch (t6) {
      n4.__h = [function() {
        throw t6;
      }];
    }
  }), h2 && h2(n3, t5);
}, a2.unmount = function(n3) {
  s2 && s2(n3);
  var t5, r4, u4 = n3.__c;
  u4 && u4.__H && (u4.__H.__.some(function(u5) {
    try {
      if (u5.__P && u5.__c) {
        if (void 0 === r4) {
          for (r4 = n3.__; r4 && (!r4.__c || !r4.__c.__P); ) r4 = r4.__;
          r4 = r4 && r4.__c;
        }
        u5.__P = r4, B2(e2.push(u5));
      } else C2(u5);
    } catch (n4) {
      t5 = n4;
    }
  }), u4.__H = void 0, t5 && a2.__e(t5, u4.__v));
};
var k2 = "function" == typeof requestAnimationFrame;
function z2(n3) {
  var t5, r4 = function() {
    clearTimeout(u4), k2 && cancelAnimationFrame(t5), setTimeout(n3);
  }, u4 = setTimeout(r4, 35);
  k2 && (t5 = requestAnimationFrame(r4));
}
function B2(n3) {
  1 != n3 && i2 == a2.requestAnimationFrame || ((i2 = a2.requestAnimationFrame) || z2)(g2);
}
function C2(n3) {
  var t5 = r2, u4 = n3.__c;
  "function" == typeof u4 && (n3.__c = void 0, u4()), r2 = t5;
}
function D2(n3) {
  var t5 = r2;
  n3.__c = n3.__(), r2 = t5;
}
function E2(n3, t5) {
  return !n3 || n3.length != t5.length || t5.some(function(t6, r4) {
    return !o2(t6, n3[r4]);
  });
}
function G2(n3, t5) {
  return "function" == typeof t5 ? t5(n3) : t5;
}

// node_modules/@preact/signals-core/dist/signals-core.module.js
var i3 = /* @__PURE__ */ Symbol.for("preact-signals");
function t3() {
  if (!(v3 > 1)) {
    var i4, t5 = false;
    !(function() {
      var i5 = c3;
      c3 = void 0;
      while (void 0 !== i5) {
        var t6 = i5.S;
        if (t6.v === i5.v) {
          for (var r5 = t6.t; void 0 !== r5; r5 = r5.x) if (r5.i === i5.i) r5.i = t6.i;
        }
        i5 = i5.o;
      }
    })();
    while (void 0 !== h3) {
      var r4 = h3;
      h3 = void 0;
      s3++;
      while (void 0 !== r4) {
        var n3 = r4.u;
        r4.u = void 0;
        r4.f &= -3;
        if (!(8 & r4.f) && w3(r4)) try {
          r4.c();
        } catch (r5) {
          if (!t5) {
            i4 = r5;
            t5 = true;
          }
        }
        r4 = n3;
      }
    }
    s3 = 0;
    v3--;
    if (t5) throw i4;
  } else v3--;
}
function r3(i4) {
  if (v3 > 0) return i4();
  u3 = ++e3;
  v3++;
  try {
    return i4();
  } finally {
    t3();
  }
}
var n2;
var o3 = void 0;
function f3(i4) {
  var t5 = o3, r4 = n2;
  o3 = void 0;
  n2 = void 0;
  try {
    return i4();
  } finally {
    o3 = t5;
    n2 = r4;
  }
}
var h3 = void 0;
var v3 = 0;
var s3 = 0;
var e3 = 0;
var u3 = 0;
var c3 = void 0;
var a3 = 0;
function d3(i4) {
  if (void 0 !== o3) {
    var t5 = i4.n;
    if (void 0 === t5 || t5.t !== o3) {
      t5 = { i: 0, S: i4, p: o3.s, n: void 0, t: o3, e: void 0, x: void 0, r: t5 };
      if (void 0 !== o3.s) o3.s.n = t5;
      o3.s = t5;
      i4.n = t5;
      if (32 & o3.f) i4.S(t5);
      return t5;
    } else if (-1 === t5.i) {
      t5.i = 0;
      if (void 0 !== t5.n) {
        t5.n.p = t5.p;
        if (void 0 !== t5.p) t5.p.n = t5.n;
        t5.p = o3.s;
        t5.n = void 0;
        o3.s.n = t5;
        o3.s = t5;
      }
      return t5;
    }
  }
}
function l3(i4, t5) {
  this.v = i4;
  this.i = 0;
  this.n = void 0;
  this.t = void 0;
  this.l = 0;
  this.W = null == t5 ? void 0 : t5.watched;
  this.Z = null == t5 ? void 0 : t5.unwatched;
  this.name = null == t5 ? void 0 : t5.name;
}
l3.prototype.brand = i3;
l3.prototype.h = function() {
  return true;
};
l3.prototype.S = function(i4) {
  var t5 = this, r4 = this.t;
  if (r4 !== i4 && void 0 === i4.e) {
    i4.x = r4;
    this.t = i4;
    if (void 0 !== r4) r4.e = i4;
    else f3(function() {
      var i5;
      null == (i5 = t5.W) || i5.call(t5);
    });
  }
};
l3.prototype.U = function(i4) {
  var t5 = this;
  if (void 0 !== this.t) {
    var r4 = i4.e, n3 = i4.x;
    if (void 0 !== r4) {
      r4.x = n3;
      i4.e = void 0;
    }
    if (void 0 !== n3) {
      n3.e = r4;
      i4.x = void 0;
    }
    if (i4 === this.t) {
      this.t = n3;
      if (void 0 === n3) f3(function() {
        var i5;
        null == (i5 = t5.Z) || i5.call(t5);
      });
    }
  }
};
l3.prototype.subscribe = function(i4) {
  var t5 = this;
  return x2(function() {
    var r4 = t5.value;
    f3(function() {
      return i4(r4);
    });
  }, { name: "sub" });
};
l3.prototype.valueOf = function() {
  return this.value;
};
l3.prototype.toString = function() {
  return this.value + "";
};
l3.prototype.toJSON = function() {
  return this.value;
};
l3.prototype.peek = function() {
  var i4 = this;
  return f3(function() {
    return i4.value;
  });
};
Object.defineProperty(l3.prototype, "value", { get: function() {
  var i4 = d3(this);
  if (void 0 !== i4) i4.i = this.i;
  return this.v;
}, set: function(i4) {
  if (i4 !== this.v) {
    if (s3 > 100) throw new Error("Cycle detected");
    !(function(i5) {
      if (0 !== v3 && 0 === s3) {
        if (i5.l !== u3) {
          i5.l = u3;
          c3 = { S: i5, v: i5.v, i: i5.i, o: c3 };
        }
      }
    })(this);
    this.v = i4;
    this.i++;
    a3++;
    v3++;
    try {
      for (var r4 = this.t; void 0 !== r4; r4 = r4.x) r4.t.N();
    } finally {
      t3();
    }
  }
} });
function y3(i4, t5) {
  return new l3(i4, t5);
}
function w3(i4) {
  for (var t5 = i4.s; void 0 !== t5; t5 = t5.n) if (t5.S.i !== t5.i || !t5.S.h() || t5.S.i !== t5.i) return true;
  return false;
}
function b(i4) {
  for (var t5 = i4.s; void 0 !== t5; t5 = t5.n) {
    var r4 = t5.S.n;
    if (void 0 !== r4) t5.r = r4;
    t5.S.n = t5;
    t5.i = -1;
    if (void 0 === t5.n) {
      i4.s = t5;
      break;
    }
  }
}
function _3(i4) {
  var t5 = i4.s, r4 = void 0;
  while (void 0 !== t5) {
    var n3 = t5.p;
    if (-1 === t5.i) {
      t5.S.U(t5);
      if (void 0 !== n3) n3.n = t5.n;
      if (void 0 !== t5.n) t5.n.p = n3;
    } else r4 = t5;
    t5.S.n = t5.r;
    if (void 0 !== t5.r) t5.r = void 0;
    t5 = n3;
  }
  i4.s = r4;
}
function j2(i4, t5) {
  l3.call(this, void 0, t5);
  this.x = i4;
  this.s = void 0;
  this.g = a3 - 1;
  this.f = 4;
}
j2.prototype = new l3();
j2.prototype.h = function() {
  this.f &= -3;
  if (1 & this.f) return false;
  if (32 == (36 & this.f)) return true;
  this.f &= -5;
  if (this.g === a3) return true;
  this.g = a3;
  this.f |= 1;
  if (this.i > 0 && !w3(this)) {
    this.f &= -2;
    return true;
  }
  var i4 = o3;
  try {
    b(this);
    o3 = this;
    var t5 = this.x();
    if (16 & this.f || this.v !== t5 || 0 === this.i) {
      this.v = t5;
      this.f &= -17;
      this.i++;
    }
  } catch (i5) {
    this.v = i5;
    this.f |= 16;
    this.i++;
  }
  o3 = i4;
  _3(this);
  this.f &= -2;
  return true;
};
j2.prototype.S = function(i4) {
  if (void 0 === this.t) {
    this.f |= 36;
    for (var t5 = this.s; void 0 !== t5; t5 = t5.n) t5.S.S(t5);
  }
  l3.prototype.S.call(this, i4);
};
j2.prototype.U = function(i4) {
  if (void 0 !== this.t) {
    l3.prototype.U.call(this, i4);
    if (void 0 === this.t) {
      this.f &= -33;
      for (var t5 = this.s; void 0 !== t5; t5 = t5.n) t5.S.U(t5);
    }
  }
};
j2.prototype.N = function() {
  if (!(2 & this.f)) {
    this.f |= 6;
    for (var i4 = this.t; void 0 !== i4; i4 = i4.x) i4.t.N();
  }
};
Object.defineProperty(j2.prototype, "value", { get: function() {
  if (1 & this.f) throw new Error("Cycle detected");
  var i4 = d3(this);
  this.h();
  if (void 0 !== i4) i4.i = this.i;
  if (16 & this.f) throw this.v;
  return this.v;
} });
function O(i4, t5) {
  return new j2(i4, t5);
}
function p3(i4) {
  var r4 = i4.j;
  i4.j = void 0;
  if ("function" == typeof r4) {
    v3++;
    var n3 = o3;
    o3 = void 0;
    try {
      r4();
    } catch (t5) {
      i4.f &= -2;
      i4.f |= 8;
      g3(i4);
      throw t5;
    } finally {
      o3 = n3;
      t3();
    }
  }
}
function g3(i4) {
  for (var t5 = i4.s; void 0 !== t5; t5 = t5.n) t5.S.U(t5);
  i4.x = void 0;
  i4.s = void 0;
  p3(i4);
}
function S2(i4) {
  if (o3 !== this) throw new Error("Out-of-order effect");
  _3(this);
  o3 = i4;
  this.f &= -2;
  try {
    if (8 & this.f) g3(this);
  } finally {
    t3();
  }
}
function m3(i4, t5) {
  this.x = i4;
  this.j = void 0;
  this.s = void 0;
  this.u = void 0;
  this.f = 32;
  this.name = null == t5 ? void 0 : t5.name;
  if (n2) n2.push(this);
}
m3.prototype.c = function() {
  var i4 = this.S();
  try {
    if (8 & this.f) return;
    if (void 0 === this.x) return;
    var t5 = this.x();
    if ("function" == typeof t5) this.j = t5;
  } finally {
    i4();
  }
};
m3.prototype.S = function() {
  if (1 & this.f) throw new Error("Cycle detected");
  this.f |= 1;
  this.f &= -9;
  p3(this);
  b(this);
  v3++;
  var i4 = o3;
  o3 = this;
  return S2.bind(this, i4);
};
m3.prototype.N = function() {
  if (!(2 & this.f)) {
    this.f |= 2;
    this.u = h3;
    h3 = this;
  }
};
m3.prototype.d = function() {
  this.f |= 8;
  if (!(1 & this.f)) g3(this);
};
m3.prototype.dispose = function() {
  this.d();
};
function x2(i4, t5) {
  var r4 = new m3(i4, t5);
  try {
    r4.c();
  } catch (i5) {
    r4.d();
    throw i5;
  }
  var n3 = r4.d.bind(r4);
  n3[Symbol.dispose] = n3;
  return n3;
}

// node_modules/@preact/signals/dist/signals.module.js
var h4;
var d4;
var p4;
var m4 = "undefined" != typeof window && !!window.__PREACT_SIGNALS_DEVTOOLS__;
var g4 = [];
x2(function() {
  h4 = this.N;
})();
function b2(i4, n3) {
  n[i4] = n3.bind(null, n[i4] || function() {
  });
}
function y4(i4) {
  if (p4) {
    var n3 = p4;
    p4 = void 0;
    n3();
  }
  p4 = i4 && i4.S();
}
function w4(i4) {
  var n3 = this, r4 = i4.data, t5 = useSignal(r4);
  t5.name = "ReactiveDom";
  t5.value = r4;
  var e4 = w2(function() {
    var i5 = n3, r5 = n3.__v;
    while (r5 = r5.__) if (r5.__c) {
      r5.__c.__$f |= 4;
      break;
    }
    var o5 = O(function() {
      var i6 = t5.value.value;
      return 0 === i6 ? 0 : true === i6 ? "" : i6 || "";
    }), e5 = O(function() {
      return !Array.isArray(o5.value) && !r(o5.value);
    }), u5 = x2(function() {
      this.N = M;
      if (e5.value) {
        var n4 = o5.value;
        if (i5.__v && i5.__v.__e && 3 === i5.__v.__e.nodeType) i5.__v.__e.data = n4;
      }
    }), c5 = n3.__$u.d;
    n3.__$u.d = function() {
      u5();
      c5.call(this);
    };
    return [e5, o5];
  }, []), u4 = e4[0], c4 = e4[1];
  return u4.value ? c4.peek() : c4.value;
}
w4.displayName = "ReactiveTextNode";
Object.defineProperties(l3.prototype, { constructor: { configurable: true, value: k($, null).constructor }, type: { configurable: true, value: w4 }, props: { configurable: true, get: function() {
  var i4 = this;
  return { data: { get value() {
    return i4.value;
  } } };
} }, __b: { configurable: true, value: 1 } });
b2("__b", function(i4, n3) {
  y4();
  d4 = void 0;
  if ("string" == typeof n3.type) {
    var r4, t5 = n3.props;
    for (var f5 in t5) if ("children" !== f5) {
      var o5 = t5[f5];
      if (o5 instanceof l3) {
        if (!r4) n3.__np = r4 = {};
        r4[f5] = o5;
        t5[f5] = o5.peek();
      }
    }
  }
  i4(n3);
});
b2("__r", function(i4, r4) {
  i4(r4);
  if (r4.type !== $) {
    y4();
    var t5, f5 = r4.__c;
    if (f5) {
      f5.__$f &= -2;
      if (void 0 === (t5 = f5.__$u)) f5.__$u = t5 = (function(i5, n3) {
        var r5;
        x2(function() {
          r5 = this;
        }, { name: n3 });
        r5.c = i5;
        return r5;
      })(/* @__PURE__ */ (function(i5) {
        return function() {
          var n3;
          if (m4) null == (n3 = this.y) || n3.call(this);
          i5.__$f |= 1;
          i5.setState({});
        };
      })(f5), "function" == typeof r4.type ? r4.type.displayName || r4.type.name : "");
    }
    d4 = f5;
    y4(t5);
  }
});
b2("__e", function(i4, n3, r4, t5) {
  y4();
  d4 = void 0;
  i4(n3, r4, t5);
});
b2("diffed", function(i4, n3) {
  y4();
  d4 = void 0;
  var r4;
  if ("string" == typeof n3.type && (r4 = n3.__e)) {
    var t5 = n3.__np, f5 = n3.props, o5 = r4.U;
    if (o5) for (var e4 in o5) {
      var u4 = o5[e4];
      if (!(void 0 === u4 || t5 && e4 in t5)) {
        u4.d();
        o5[e4] = void 0;
      }
    }
    if (t5) {
      if (!o5) {
        o5 = {};
        r4.U = o5;
      }
      for (var a5 in t5) {
        var c4 = o5[a5], v4 = t5[a5];
        if (void 0 === c4) {
          c4 = k3(r4, a5, v4, f5);
          o5[a5] = c4;
        } else c4.o(v4, f5);
      }
    }
  }
  i4(n3);
});
function k3(i4, n3, r4, t5) {
  var f5 = n3 in i4 && void 0 === i4.ownerSVGElement, o5 = y3(r4);
  return { o: function(i5, n4) {
    o5.value = i5;
    t5 = n4;
  }, d: x2(function() {
    this.N = M;
    var r5 = o5.value.value;
    if (t5[n3] !== r5) {
      t5[n3] = r5;
      if (f5) i4[n3] = r5;
      else if (null != r5 && (false !== r5 || "-" === n3[4])) i4.setAttribute(n3, r5);
      else i4.removeAttribute(n3);
    }
  }) };
}
b2("unmount", function(i4, n3) {
  if ("string" == typeof n3.type) {
    var r4 = n3.__e;
    if (r4) {
      var t5 = r4.U;
      if (t5) {
        r4.U = void 0;
        for (var f5 in t5) {
          var o5 = t5[f5];
          if (o5) o5.d();
        }
      }
    }
    var e4 = n3.__np;
    if (e4) {
      var u4 = n3.props;
      for (var a5 in e4) u4[a5] = e4[a5];
    }
    n3.__np = void 0;
  } else {
    var c4 = n3.__c;
    if (c4) {
      c4.__$f |= 8;
      var v4 = c4.__$u;
      if (v4) {
        c4.__$u = void 0;
        v4.d();
      }
    }
  }
  i4(n3);
});
b2("__h", function(i4, n3, r4, t5) {
  if (t5 < 3) n3.__$f |= 2;
  i4(n3, r4, t5);
});
x.prototype.shouldComponentUpdate = function(i4, n3) {
  if (this.__R) return true;
  var r4 = this.__$u, t5 = r4 && void 0 !== r4.s;
  for (var f5 in n3) return true;
  if (this.__f || "boolean" == typeof this.u && true === this.u) {
    var o5 = 2 & this.__$f;
    if (!(t5 || o5 || 4 & this.__$f)) return true;
    if (1 & this.__$f) return true;
  } else {
    if (!(t5 || 4 & this.__$f)) return true;
    if (3 & this.__$f) return true;
  }
  for (var e4 in i4) if ("__source" !== e4 && i4[e4] !== this.props[e4]) return true;
  for (var u4 in this.props) if (!(u4 in i4)) return true;
  return false;
};
function useSignal(i4, n3) {
  return w2(function() {
    return y3(i4, n3);
  }, []);
}
var A3 = function(i4) {
  queueMicrotask(function() {
    queueMicrotask(i4);
  });
};
function F3() {
  r3(function() {
    var i4;
    while (i4 = g4.shift()) h4.call(i4);
  });
}
function M() {
  if (1 === g4.push(this)) (n.requestAnimationFrame || A3)(F3);
}

// src/domain/messages.ts
var english = null;
var speech = y3({ language: "en", direction: "ltr", bundle: null });
function bundleOf(language2, messages) {
  const bundle = new FluentBundle(`${language2}-u-nu-latn`, { useIsolating: false });
  bundle.addResource(new FluentResource(messages));
  return bundle;
}
function useEnglish(messages) {
  english = bundleOf("en", messages);
}
function speak(language2, direction, messages) {
  speech.value = { language: language2, direction, bundle: bundleOf(language2, messages) };
}
function isRightToLeft() {
  return speech.value.direction === "rtl";
}
function isEnglish() {
  return speech.value.language === "en";
}
function fromBundle(bundle, id, values2) {
  const pattern = bundle?.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, values2, []) : null;
}
function t4(id, values2 = {}) {
  const count = values2["count"];
  const filled = typeof count === "number" ? { ...values2, n: byThousands(count) } : values2;
  return fromBundle(speech.value.bundle, id, filled) ?? fromBundle(english, id, filled) ?? id;
}
function inEnglish(id, values2 = {}) {
  return fromBundle(english, id, values2) ?? id;
}
function hasMessage(id) {
  return english?.hasMessage(id) ?? false;
}
function byThousands(number) {
  const digits = String(Math.abs(number));
  const separated = digits.length <= 3 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, t4("thousands-separator"));
  return number < 0 ? `-${separated}` : separated;
}
var RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f]/;
function foreign(text) {
  return text !== "" && (isRightToLeft() || RIGHT_TO_LEFT.test(text)) ? `⁨${text}⁩` : text;
}
function figure(text) {
  return isRightToLeft() ? `⁦${text}⁩` : text;
}
function signed(number) {
  return figure(number < 0 ? `−${-number}` : `+${number}`);
}
function listed(parts2) {
  return parts2.join(t4("list-comma"));
}
function sentence(text) {
  const at = text.startsWith("⁨") ? 1 : 0;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}
function titleOfEntry(id) {
  return t4(id).replace(/…$/, "");
}

// src/api/client.ts
var Refused = class extends Error {
  constructor(status, fault, body) {
    super(fault.message);
    this.status = status;
    this.fault = fault;
    this.body = body;
  }
  status;
  fault;
  body;
  /** The newest state, which a mismatch of revisions carries. */
  get state() {
    return this.body["state"] ?? null;
  }
};
var Gone = class extends Error {
};
var KEY = "horseshoe.token";
var WINDOW = crypto.randomUUID();
var server = null;
function takeToken() {
  const match2 = /(?:^#|&)token=([^&]+)/.exec(location.hash);
  if (match2?.[1]) {
    sessionStorage.setItem(KEY, match2[1]);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY) !== null;
}
async function send(method, path, body, signal) {
  const headers = {
    Authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}`
  };
  headers["X-Horseshoe-Window"] = WINDOW;
  if (method !== "GET") headers["X-Horseshoe-Time"] = (/* @__PURE__ */ new Date()).toISOString();
  const request = { method, headers, cache: "no-store" };
  if (method !== "GET") {
    headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body ?? {});
  }
  if (signal) request.signal = signal;
  let answer;
  try {
    answer = await fetch(`/api/${path}`, request);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Gone(t4("desk-gone"));
  }
  const id = answer.headers.get("X-Horseshoe-Server");
  if (server !== null && id !== null && id !== server) {
    throw new Refused(409, {
      code: "other_server",
      message: t4("desk-other-run"),
      help: t4("desk-open-new-run"),
      is_own: true
    }, {});
  }
  server ??= id;
  if (!answer.ok) throw await refusal(answer);
  return answer;
}
async function refusal(answer) {
  const body = await answer.json().catch(() => ({}));
  const fault = body["error"] ?? {
    code: `status_${answer.status}`,
    message: t4("desk-refused-status", { status: String(answer.status) }),
    help: null,
    is_own: true
  };
  return new Refused(answer.status, fault, body);
}
async function get(path, signal) {
  return (await send("GET", path, void 0, signal)).json();
}
async function post(path, body, signal) {
  return (await send("POST", path, body, signal)).json();
}
async function remove(path, body) {
  return (await send("DELETE", path, body, void 0)).json();
}
async function file(path) {
  const answer = await send("GET", path, void 0, void 0);
  const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "");
  return { blob: await answer.blob(), name: named?.[1] ?? null };
}
async function* stream(path, body, signal) {
  const answer = await send("POST", path, body, signal);
  if (!(answer.headers.get("Content-Type") ?? "").includes("ndjson")) {
    const plain = await answer.json();
    yield { event: "done", ..."revision" in plain ? { state: plain } : plain };
    return;
  }
  const lines = new Lines();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let last = "";
  try {
    for (; ; ) {
      const { done, value } = await reader.read();
      for (const line of done ? lines.end() : lines.push(value)) {
        const event = JSON.parse(line);
        if (event.event === "error" && event.error) throw new Refused(200, event.error, event);
        last = event.event;
        yield event;
      }
      if (done) break;
    }
  } catch (error) {
    if (error instanceof Refused || signal?.aborted) throw error;
    throw new Gone(t4("desk-gone"));
  } finally {
    reader.cancel().catch(() => void 0);
  }
  if (last !== "done") throw new Gone(t4("desk-gone"));
}

// src/domain/dates.ts
var DAY = 864e5;
function stamp(date) {
  return Date.parse(`${date}T00:00:00Z`);
}
function addDays(date, days) {
  return new Date(stamp(date) + days * DAY).toISOString().slice(0, 10);
}
function weekday(date) {
  return new Date(stamp(date)).getUTCDay();
}
function mondayOf(date) {
  return addDays(date, -((weekday(date) + 6) % 7));
}
function dayNumber(date) {
  return String(Number(date.slice(8)));
}
function parts(date) {
  return { day: Number(date.slice(8)), month: Number(date.slice(5, 7)), weekday: weekday(date) || 7, year: date.slice(0, 4) };
}
function monthName(date) {
  return sentence(t4("month-name", parts(date)));
}
function weekdayName(date) {
  return sentence(t4("weekday-name", parts(date)));
}
function shortWeekday(date) {
  return t4("weekday-short", parts(date));
}
function longDate(date) {
  return t4("desk-day-long", parts(date));
}
function shortDate(date) {
  return t4("date-short", parts(date));
}
function tick(date) {
  return t4("date-tick", parts(date));
}
function plainDate(date) {
  return t4("date-plain", parts(date));
}
function months(first, last) {
  const [from2, to] = [t4("month-of-year", parts(first)), t4("month-of-year", parts(last))];
  return from2 === to ? from2 : t4("months-between", { from: from2, to });
}
function momentWords(at) {
  const moment = new Date(at);
  if (at === "" || Number.isNaN(moment.getTime())) return "";
  const two = (number) => String(number).padStart(2, "0");
  const date = t4("date-tick", { day: moment.getDate(), month: moment.getMonth() + 1 });
  return t4("desk-moment", { date, time: `${two(moment.getHours())}:${two(moment.getMinutes())}` });
}
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(stamp(text));
}

// src/domain/made.ts
function ownTitle(item) {
  if (item.renewal === null) return null;
  const word = item.id.slice(item.id.lastIndexOf("/") + 1);
  const kind = `kind-${item.item.replaceAll("_", "-")}`;
  const candidates = word === "council_briefing_before" ? ["briefing-before-mission"] : word === "council_briefing_after" ? ["briefing-after-mission"] : word === "report" ? [kind, "report-short"] : [kind];
  const [, stem = item.title, day = null] = /^(.*) \(technical rollover to (\d+ \w+ \d{4})\)$/.exec(item.title) ?? [];
  for (const what2 of candidates) {
    const tail = `: ${inEnglish(what2)}`;
    if (stem.endsWith(tail)) return { mission: stem.slice(0, -tail.length), what: what2, until: day && isoOf(day) };
  }
  return null;
}
function isoOf(day) {
  const stamp2 = Date.parse(`${day} UTC`);
  return Number.isNaN(stamp2) ? null : new Date(stamp2).toISOString().slice(0, 10);
}
function titleWords(item) {
  const own = isEnglish() ? null : ownTitle(item);
  if (!own) return foreign(item.title);
  const title = t4("title-of", { subject: foreign(own.mission), what: t4(own.what) });
  return own.until === null ? title : t4("technical-rollover", { title, date: plainDate(own.until) });
}
var SHORT = {
  report: "report-short",
  tcc_meeting: "chart-tcc-meeting",
  secretariat_meeting: "chart-secretariat-meeting",
  assessment_mission: "chart-assessment-mission",
  consultations: "tag-consultations"
};
function labelWords(item) {
  const kind = `kind-${item.item.replaceAll("_", "-")}`;
  if (isEnglish() || item.renewal === null || item.label !== inEnglish(kind)) return foreign(item.label);
  return t4(SHORT[item.item] ?? kind);
}
function deadlineWords(deadline, items2) {
  const item = deadline.item === null ? void 0 : items2.get(deadline.item);
  if (isEnglish()) return foreign(deadline.title);
  if (deadline.kind === "report_due" && item && deadline.title === inEnglish("to-be-issued", { title: item.title })) {
    return t4("to-be-issued", { title: titleWords(item) });
  }
  const id = `deadline-${deadline.kind.replaceAll("_", "-")}`;
  const kind = `kind-${(item?.item ?? "other").replaceAll("_", "-")}`;
  const tail = `: ${inEnglish(id, { meeting: inEnglish(kind) })}`;
  if (!deadline.title.endsWith(tail)) return foreign(deadline.title);
  return t4("title-of", { subject: foreign(deadline.title.slice(0, -tail.length)), what: t4(id, { meeting: t4(kind) }) });
}
var HOLIDAYS = [
  "new-year",
  "good-friday",
  "memorial",
  "independence",
  "labor",
  "thanksgiving",
  "christmas",
  "eid-al-fitr",
  "eid-al-adha"
];
function closedReason(reason) {
  if (isEnglish()) return foreign(reason);
  if (reason === "a Saturday" || reason === "a Sunday") return t4("weekday-name", { weekday: reason === "a Saturday" ? 6 : 7 });
  const [, name] = /^an official holiday: (.*)$/.exec(reason) ?? [];
  if (name === void 0) return foreign(reason);
  const known = HOLIDAYS.find((each) => inEnglish(`holiday-${each}`) === name);
  return t4("official-holiday", { name: known ? t4(`holiday-${known}`) : foreign(name) });
}
function titleOfState(state) {
  return t4("desk-title", { months: months(state.month.first, state.month.last) });
}
function headlineWords(state) {
  const { outcome, objective, best } = state;
  if (outcome === "waived") return t4("desk-headline-waived", { count: state.waivers.length });
  if (outcome === "impossible") return t4("desk-headline-impossible");
  if (outcome === "stopped" || objective === null) return t4("desk-headline-stopped");
  const points = t4("count-points", { count: objective });
  if (best === objective) return t4("desk-headline-best", { points });
  if (best !== null) return t4("desk-headline-best-costs", { points, best: String(best) });
  return t4(outcome === "feasible" ? "desk-headline-not-proved" : "desk-headline-unknown", { points });
}
function factWords(state) {
  if (state.conflict) return [];
  const hard = state.leads.filter((lead) => lead.strength === "hard");
  const tightest = hard.reduce((least, lead) => least === null || lead.slack < least.slack ? lead : least, null);
  const itemOf = (id) => state.items.find((item) => item.id === id);
  const from2 = tightest && itemOf(tightest.from);
  const to = tightest && itemOf(tightest.to);
  const facts = [];
  if (tightest && from2 && to) {
    const days = t4(tightest.unit.startsWith("working") ? "count-working-days" : "count-calendar-days", { count: tightest.slack });
    facts.push(t4("desk-fact-lead", { from: titleWords(from2), to: t4(`kind-${to.item.replaceAll("_", "-")}`), days }));
  }
  facts.push(t4("desk-fact-renewed", { count: state.chains.filter((chain) => chain.expires).length }));
  facts.push(t4("desk-fact-due", { count: state.items.filter((item) => item.state === "due").length }));
  return facts;
}

// src/domain/stale.ts
function withLastPlaces(state, last) {
  if (!state.conflict || !last) return state;
  const placed = new Set(state.items.filter((item) => item.date).map((item) => item.id));
  const waiting2 = new Set(state.tray.map((each) => each.id));
  const old = last.items.filter((item) => waiting2.has(item.id) && !placed.has(item.id)).map((item) => ({ ...item, stale: true, can_move: false, was: null }));
  const first = old.reduce((date, item) => item.date && item.date < date ? item.date : date, state.horizon.first);
  const known = new Set(state.days.map((day) => day.date));
  return {
    ...state,
    items: [...state.items.filter((item) => item.date), ...old],
    horizon: { ...state.horizon, first },
    days: [...last.days.filter((day) => !known.has(day.date)), ...state.days],
    facts: state.facts.length > 0 ? state.facts : last.facts
  };
}

// src/state/desk.ts
var desk = y3(null);
var view = y3("calendar");
var chosen = y3(null);
var tab = y3("why");
var dialog = y3(null);
var working = y3(null);
var notice = y3(null);
var review = y3(null);
var sought = y3("");
var filesOutside = y3([]);
var closedWords = y3(null);
var panelOpen = y3(false);
var objectiveBefore = y3(null);
var items = O(
  () => new Map((desk.value?.items ?? []).map((item) => [item.id, item]))
);
var chosenItem = O(
  () => chosen.value === null ? null : items.value.get(chosen.value) ?? null
);
var hues = O(
  () => new Map((desk.value?.chains ?? []).map((chain, index) => [chain.renewal, index % 12]))
);
var found = O(() => {
  const words = sought.value.trim().toLowerCase();
  if (words === "") return null;
  const hits = (desk.value?.items ?? []).filter(
    (item) => `${item.title} ${titleWords(item)} ${item.short} ${item.id} ${item.label}`.toLowerCase().includes(words)
  );
  return new Set(hits.map((item) => item.id));
});
function titleOf(id) {
  if (isDate(id)) return longDate(id);
  const item = items.value.get(id);
  return item ? titleWords(item) : foreign(desk.value?.tray.find((each) => each.id === id)?.title ?? id);
}
function choose(id, which) {
  chosen.value = id;
  if (which) tab.value = which;
  if (id !== null) panelOpen.value = true;
}

// src/state/connection.ts
var gone = y3(false);
var tries = y3(0);
var onReturn = () => void 0;
var onNewer = () => void 0;
var timer;
var CALM = 4e3;
var SOON = 1500;
function watch(handlers) {
  onReturn = handlers.back;
  onNewer = handlers.newer;
  plan(CALM);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void ask();
  });
}
function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(() => void ask(), delay);
}
async function ask() {
  if (closedWords.value) return;
  if (document.hidden && !gone.value) return plan(CALM);
  try {
    const now = await get("revision");
    if (gone.value) {
      gone.value = false;
      tries.value = 0;
      onReturn();
    } else if (desk.value && now.revision !== desk.value.revision) {
      onNewer();
    }
  } catch (error) {
    noteFailure(error);
  }
  plan(gone.value ? SOON : CALM);
}
function noteFailure(error) {
  if (error instanceof Gone) {
    if (!gone.value) plan(SOON);
    gone.value = true;
    tries.value += 1;
    return true;
  }
  if (error instanceof Refused && (error.status === 401 || error.fault.code === "other_server")) {
    closedWords.value = {
      message: error.fault.message,
      help: error.fault.help ?? t4("desk-open-printed"),
      faults: [],
      isOwn: error.fault.is_own ?? false
    };
  }
  return false;
}

// src/state/outbox.ts
var KEY2 = "horseshoe.outbox";
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY2) ?? "[]");
  } catch {
    return [];
  }
}
var outbox = y3(stored());
function write(list2) {
  outbox.value = list2;
  try {
    sessionStorage.setItem(KEY2, JSON.stringify(list2));
  } catch {
  }
}
function keepForLater(pending) {
  write([...outbox.value, pending]);
}
function takeFirst() {
  const [first, ...rest] = outbox.value;
  if (!first) return null;
  write(rest);
  return first;
}

// src/state/voice.ts
var spoken = y3("");
var clear;
function say(words) {
  spoken.value = "";
  clearTimeout(clear);
  clear = setTimeout(() => spoken.value = words, 30);
}

// src/state/actions.ts
var queue = Promise.resolve();
var stop = null;
function inTurn(job) {
  const next = queue.then(job, job);
  queue = next.catch(() => void 0);
  return next;
}
var lastPlaced = null;
function adopt(state) {
  if (desk.value && state.server === desk.value.server && state.revision < desk.value.revision) return;
  if (!state.conflict) {
    lastPlaced = state;
    objectiveBefore.value = state.objective;
  }
  desk.value = withLastPlaces(state, lastPlaced);
}
async function refresh(words = Promise.resolve()) {
  try {
    const [state] = await Promise.all([get("state"), words]);
    adopt(state);
  } catch (error) {
    fail(error);
  }
}
function fail(error) {
  if (noteFailure(error)) return true;
  if (error instanceof Refused) {
    notice.value = {
      message: error.fault.message,
      help: error.fault.help,
      faults: error.fault.faults ?? [],
      isOwn: error.fault.is_own ?? false
    };
    say(foreign(error.fault.message));
  } else if (!(error instanceof DOMException && error.name === "AbortError")) {
    notice.value = { message: String(error), help: null, faults: [], isOwn: false };
  }
  return false;
}
function stopWorking() {
  stop?.abort();
}
async function streamed(path, body, words) {
  stop = new AbortController();
  const started = setTimeout(() => working.value = { words, best: null, bound: null }, 120);
  try {
    for await (const event of stream(path, body, stop.signal)) {
      if (event.event === "progress") working.value = { words, best: event.best, bound: event.bound };
      else if (event.state) adopt(event.state);
    }
  } finally {
    clearTimeout(started);
    working.value = null;
    stop = null;
  }
}
async function onNewestRevision(path, body, words, again) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await streamed(path, { base: desk.value?.revision ?? 0, ...body }, words);
    } catch (error) {
      const isOld = error instanceof Refused && error.status === 409 && error.state !== null;
      if (!isOld || attempt >= 3) throw error;
      adopt(error.state);
      if (!again) {
        say(t4("desk-other-window"));
        notice.value = { message: t4("desk-other-window"), help: t4("desk-other-window-help"), faults: [], isOwn: true };
        return;
      }
      say(t4("desk-other-window-on-top"));
    }
  }
}
function edit(edits, mode2, label, seen) {
  return inTurn(async () => {
    notice.value = null;
    if (gone.value) {
      keepForLater({ edits, mode: mode2, label });
      say(t4("desk-change-waits"));
      return false;
    }
    const before3 = desk.value;
    try {
      await onNewestRevision("edits", { edits, mode: mode2, label }, t4("desk-planning-now"), true);
    } catch (error) {
      if (fail(error)) keepForLater({ edits, mode: mode2, label });
      return false;
    }
    const now = desk.value;
    if (!now || !before3 || now.revision === before3.revision) return true;
    if (!seen?.item && !isWorthAReview(before3, now)) {
      review.value = null;
      say(t4("desk-done-nothing-moved", { what: foreign(now.undo_label ?? label ?? t4("desk-the-change")) }));
    } else {
      review.value = {
        revision: now.revision,
        edits,
        mode: mode2,
        label: label ?? now.undo_label ?? t4("desk-the-change"),
        item: seen?.item ?? null,
        bestWords: seen?.bestWords ?? null
      };
      say(afterEdit(now));
    }
    return true;
  });
}
function isWorthAReview(before3, now) {
  return now.changes.list.length > 0 || now.conflict !== null || now.objective !== before3.objective;
}
function afterEdit(state) {
  if (state.conflict) return t4("desk-no-fit-now", { why: foreign(state.conflict.summary) });
  const count = state.changes.list.length;
  const moved = count === 0 ? t4("desk-nothing-else-moved") : t4("desk-items-moved", { count });
  return t4("desk-after-edit", { headline: headlineWords(state), moved });
}
function simple(path, words, done, body = {}) {
  return inTurn(async () => {
    notice.value = null;
    try {
      await onNewestRevision(path, body, words, false);
      review.value = null;
      say(done());
    } catch (error) {
      fail(error);
    }
  });
}
function undo() {
  if (!desk.value?.can_undo) return Promise.resolve(say(t4("desk-nothing-undone")));
  const what2 = foreign(desk.value.undo_label ?? t4("desk-the-change"));
  return simple("undo", t4("desk-undoing"), () => t4("desk-undone", { what: what2 }));
}
function redo() {
  if (!desk.value?.can_redo) return Promise.resolve(say(t4("desk-nothing-redone")));
  const what2 = foreign(desk.value.redo_label ?? t4("desk-the-change"));
  return simple("redo", t4("desk-redoing"), () => t4("desk-done-again", { what: what2 }));
}
function keepReview() {
  if (!review.value) return;
  review.value = null;
  say(t4("desk-kept"));
}
async function bestInstead() {
  const last = review.value;
  if (!last) return;
  await undo();
  await edit(last.edits, "best", last.label, { item: last.item });
}
function replan(from2) {
  return simple("replan", t4("desk-planning-again"), () => t4("desk-planned-again", { date: longDate(from2) }), { from: from2 });
}
function waive() {
  return simple("waive", t4("desk-seeking-waivers"), () => desk.value ? headlineWords(desk.value) : t4("desk-planned-waivers"));
}
function reload(drop2 = false) {
  return simple("reload", t4("desk-reading-files"), () => t4(drop2 ? "desk-read-without" : "desk-read-on-top"), drop2 ? { drop: drop2 } : {});
}
function save(copy = null) {
  return inTurn(async () => {
    notice.value = null;
    try {
      const answer = await post("save", {
        base: desk.value?.revision ?? 0,
        copy
      });
      adopt(answer.state);
      dialog.value = dialog.value === "outside" ? null : dialog.value;
      const unsaved = answer.only_in_journal ?? [];
      const saved = t4("desk-saved", { version: String(answer.version), files: listed(answer.files.map(foreign)) });
      const rest = unsaved.length > 0 ? ` ${t4("desk-journal-alone", { steps: listed(unsaved.map(foreign)) })}` : "";
      say(saved + rest);
    } catch (error) {
      if (error instanceof Refused && error.fault.code === "changed_outside") {
        filesOutside.value = error.body["files"] ?? [];
        dialog.value = "outside";
        return;
      }
      if (error instanceof Refused && error.state) adopt(error.state);
      fail(error);
    }
  });
}
function pin(id) {
  const item = desk.value?.items.find((each) => each.id === id);
  if (!item) return Promise.resolve(false);
  return item.pinned ? edit([{ change: "release", target: id }], "keep", t4("desk-release-item", { title: titleOf(id) })) : edit([{ change: "pin", target: id, date: item.date, session: item.session }], "keep", null);
}
async function comeBack() {
  await refresh();
  say(t4("desk-answers-again"));
  for (let pending = takeFirst(); pending !== null; pending = takeFirst()) {
    const left = outbox.value.length;
    const made = await edit(pending.edits, pending.mode, pending.label);
    if (!made && !gone.value) putBackRefused(pending);
    if (gone.value || outbox.value.length > left) break;
  }
}
function putBackRefused(pending) {
  const what2 = foreign(pending.label ?? t4("desk-the-change"));
  notice.value = {
    message: t4("desk-waited-refused", { what: what2 }),
    help: notice.value?.message ?? null,
    faults: notice.value?.faults ?? [],
    isOwn: true
  };
}

// src/state/settings.ts
var KEY3 = "horseshoe.settings";
function stored2() {
  try {
    return JSON.parse(localStorage.getItem(KEY3) ?? "{}");
  } catch {
    return {};
  }
}
var before = stored2();
var letters = y3(before.letters ?? true);
var theme = y3(before.theme ?? "system");
var weekend = y3(before.weekend ?? false);
var mode = y3(before.mode ?? "keep");
var language = y3(before.language ?? "");
x2(() => {
  const now = {
    letters: letters.value,
    theme: theme.value,
    weekend: weekend.value,
    mode: mode.value,
    language: language.value
  };
  try {
    localStorage.setItem(KEY3, JSON.stringify(now));
  } catch {
  }
});
x2(() => {
  document.documentElement.dataset["theme"] = theme.value;
});
var narrowQuery = matchMedia("(max-width: 46rem)");
var narrow = y3(narrowQuery.matches);
narrowQuery.addEventListener("change", (event) => narrow.value = event.matches);

// src/domain/places.ts
var ROWS = ["day", "morning", "lunch", "afternoon", "evening"];
function rowWords(row) {
  return row === "day" ? t4("desk-documents") : sentence(t4(`session-${row}`));
}
function rowOf(place) {
  return place.session ?? "day";
}
function keyOf(place) {
  return `${place.date} ${rowOf(place)}`;
}
function placeOf(key) {
  const [date = "", row = "day"] = key.split(" ");
  return { date, session: row === "day" ? null : row };
}
function placeWords(place) {
  return withSession(longDate(place.date), place.session);
}
function shortPlace(place) {
  return withSession(shortDate(place.date), place.session);
}
function withSession(day, session) {
  return session ? t4("place-with", { place: day, more: t4(`session-${session}`) }) : day;
}
function clock(time) {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const half = hour === 12 && minute === 0 ? "noon" : hour < 12 ? "am" : "pm";
  return t4("time-of-day", {
    half,
    hour: String(hour),
    hour12: String((hour + 11) % 12 + 1),
    minute,
    minutes: String(minute).padStart(2, "0")
  });
}

// src/domain/prices.ts
function fresh(place) {
  return {
    date: place.date,
    session: place.session,
    key: keyOf(place),
    mark: null,
    markWords: null,
    atLeast: null,
    more: void 0,
    moves: null,
    words: null,
    keeps: null
  };
}
function withEvent(slots2, event) {
  if (event.event === "done") return slots2;
  const next = new Map(slots2);
  const put = (place, change) => {
    const key = keyOf(place);
    next.set(key, { ...next.get(key) ?? fresh(place), ...change });
  };
  if (event.event === "marks") {
    for (const slot of event.slots) put(slot, { mark: slot.mark, markWords: slot.words });
  } else if (event.event === "bounds") {
    for (const slot of event.slots) {
      put(slot, slot.at_least === null ? { more: null } : { atLeast: slot.at_least });
    }
  } else if (event.event === "price") {
    const known = next.get(keyOf(event));
    put(event, {
      more: event.more,
      moves: event.moves ?? known?.moves ?? null,
      words: event.words,
      keeps: event.keeps ?? known?.keeps ?? null
    });
  }
  return next;
}
function isImpossible(slot) {
  return slot.more === null;
}
function figureOf(slot, mode2) {
  if (isImpossible(slot)) return null;
  if (mode2 === "keep" && slot.keeps) return { ...slot.keeps, atLeast: false };
  if (slot.more !== void 0 && slot.more !== null) {
    const free = slot.more === 0 && slot.moves === 0;
    return { more: slot.more, moves: slot.moves, atLeast: mode2 === "keep" && !free };
  }
  return slot.atLeast === null ? null : { more: slot.atLeast, moves: null, atLeast: true };
}
function priceWords(slot, mode2) {
  if (isImpossible(slot)) return t4("desk-no");
  const figure2 = figureOf(slot, mode2);
  if (!figure2) return "…";
  return figureWords(figure2);
}
function figureWords(figure2) {
  if (figure2.atLeast) {
    const points2 = figure(figure2.more === 0 ? "≥ 0" : `≥ +${figure2.more}`);
    return figure2.moves === null ? points2 : `${points2} · ≤ ${movesWords(figure2.moves)}`;
  }
  if (figure2.more === 0 && !figure2.moves) return t4("desk-free");
  const points = figure2.more === 0 ? t4("desk-free") : signed(figure2.more);
  if (figure2.moves === null) return points;
  return `${points} · ${figure2.moves === 0 ? t4("desk-no-moves") : movesWords(figure2.moves)}`;
}
function movesWords(count) {
  return t4("desk-count-moves", { count });
}
function spokenPrice(slot, mode2) {
  if (isImpossible(slot)) return whyNot(slot);
  const figure2 = figureOf(slot, mode2);
  if (!figure2) return t4("desk-price-to-come");
  const points = figure2.more === 0 ? t4("desk-no-extra") : t4("desk-more-points", { count: figure2.more });
  const exact = figure2.atLeast ? t4("desk-at-least", { points }) : points;
  if (figure2.moves === null) return exact;
  const moves = movesWords(figure2.moves);
  return listed([exact, figure2.moves === 0 ? t4("desk-nothing-else-moves") : figure2.atLeast ? t4("desk-at-most", { moves }) : moves]);
}
function shortMark(words) {
  const last = words.split("; ").at(-1) ?? words;
  return last.replace(/^[A-Z][a-z]+day \d+ \w+ \d{4}, \w+ /, "");
}
function isFree(figure2) {
  return !figure2.atLeast && figure2.more === 0 && figure2.moves === 0;
}
function whyNot(slot) {
  const said = slot.words ?? slot.markWords;
  return t4("desk-no-because", { why: said === null ? t4("desk-no-place") : foreign(said.replace(/^no: /, "")) });
}
function shadeOf(slot, mode2) {
  const figure2 = figureOf(slot, mode2);
  if (!figure2) return null;
  const limits = [0, 3, 8, 16];
  const at = limits.findIndex((limit) => figure2.more <= limit);
  return at < 0 ? 4 : at;
}
function ranked(slots2, mode2) {
  return [...slots2.values()].filter((slot) => !isImpossible(slot) && figureOf(slot, mode2) !== null).sort((one, other) => {
    const a5 = figureOf(one, mode2);
    const b3 = figureOf(other, mode2);
    return a5.more - b3.more || Number(isFree(b3)) - Number(isFree(a5)) || Number(b3.atLeast) - Number(a5.atLeast) || (a5.moves ?? 0) - (b3.moves ?? 0) || one.date.localeCompare(other.date) || ROWS.indexOf(rowOf(one)) - ROWS.indexOf(rowOf(other));
  });
}
function bestFive(slots2, mode2, isComplete2) {
  const exact = [];
  for (const slot of ranked(slots2, mode2)) {
    if (!figureOf(slot, mode2)?.atLeast) exact.push(slot.key);
    else if (!isComplete2) break;
    if (exact.length === 5) break;
  }
  return new Map(exact.map((key, index) => [key, index + 1]));
}
function undecided(slots2, mode2, count) {
  return ranked(slots2, mode2).slice(0, 5 + count).filter((slot) => figureOf(slot, mode2)?.atLeast).slice(0, count).map((slot) => slot.key);
}

// src/domain/window.ts
function beyondWindow(item, place) {
  const { first = null, last = null } = item.own_window ?? {};
  if (first !== null && place.date < first) return t4("desk-before-window", { date: longDate(first) });
  if (last !== null && place.date > last) return t4("desk-after-window", { date: longDate(last) });
  return null;
}
function pinEdits(item, place) {
  const { first = null, last = null } = item.own_window ?? {};
  const edits = [];
  if (first !== null && place.date < first) edits.push({ change: "set", target: item.id, field: "earliest", value: place.date });
  if (last !== null && place.date > last) edits.push({ change: "set", target: item.id, field: "latest", value: place.date });
  return [...edits, { change: "pin", target: item.id, date: place.date, session: place.session }];
}

// src/state/hold.ts
var held = y3(null);
var slots = y3(/* @__PURE__ */ new Map());
var pricing = y3(false);
var dragging = y3(false);
var heldItem = O(() => held.value === null ? null : items.value.get(held.value) ?? null);
var bests = O(() => {
  const here = heldItem.value ? keyOf(heldItem.value) : null;
  const others = new Map([...slots.value].filter(([key]) => key !== here));
  return bestFive(others, mode.value, !pricing.value);
});
var rankedSlots = O(() => {
  const here = heldItem.value;
  const list2 = ranked(slots.value, mode.value);
  return list2.filter((slot) => !far(slot.date) && (here === null || slot.key !== keyOf(here)));
});
var isSettled = O(
  () => !pricing.value || bests.value.size >= 5 || rankedSlots.value.length > 0 && bests.value.size >= rankedSlots.value.length
);
function isNearlySettled() {
  const first = rankedSlots.value.slice(0, 8);
  return first.length > 0 && first.every((slot) => slot.more !== void 0);
}
var run = null;
var waiting = [];
var frame = 0;
var revisionPriced = -1;
function take(id, first = []) {
  const item = items.value.get(id);
  if (!item) return;
  if (!item.can_move) {
    say(t4("desk-cannot-be-moved", { title: titleWords(item) }));
    return;
  }
  if (held.value === id && revisionPriced === desk.value?.revision) return;
  review.value = null;
  held.value = id;
  slots.value = /* @__PURE__ */ new Map();
  waiting = [];
  saidBest = false;
  choose(id, "move");
  say(t4("desk-taken", { title: titleWords(item) }));
  void price(id, [...first, keyOf(item)], false);
}
function putDown(words = true) {
  if (held.value === null) return;
  if (words) say(t4("desk-item-put-back", { title: titleOf(held.value) }));
  run?.abort();
  run = null;
  held.value = null;
  dragging.value = false;
  pricing.value = false;
  slots.value = /* @__PURE__ */ new Map();
}
async function price(id, first, only, mine = new AbortController()) {
  if (!only) run?.abort();
  if (!only) {
    run = mine;
    pricing.value = true;
    revisionPriced = desk.value?.revision ?? -1;
  }
  try {
    for await (const event of stream("slots", { item: id, first, only }, mine.signal)) {
      if (held.value !== id) {
        mine.abort();
        return;
      }
      if (event.event === "done") {
        flush();
      } else {
        waiting.push(event);
        frame ||= requestAnimationFrame(flush);
      }
    }
    if (!only && !saidBest) sayBest();
  } catch (error) {
    if (mine.signal.aborted || only && error instanceof Refused) return;
    fail(error);
  } finally {
    if (!only && run === mine) pricing.value = false;
  }
}
function flush() {
  cancelAnimationFrame(frame);
  frame = 0;
  if (held.value !== null) slots.value = waiting.reduce(withEvent, slots.value);
  waiting = [];
  if (held.value !== null && isNearlySettled()) void decide(held.value);
}
function provenCount() {
  const here = heldItem.value ? keyOf(heldItem.value) : "";
  return bestFive(new Map([...slots.value].filter(([key]) => key !== here)), mode.value, false).size;
}
var deciding = false;
var stopDeciding = null;
var looking = null;
var saidBest = false;
async function decide(id) {
  if (deciding) return;
  deciding = true;
  try {
    for (let round = 0; round < 12 && held.value === id && provenCount() < 5; round += 1) {
      await looking;
      const here = heldItem.value ? keyOf(heldItem.value) : "";
      const next = undecided(slots.value, mode.value, 6).filter((key) => key !== here);
      if (next.length === 0) break;
      stopDeciding = new AbortController();
      await price(id, next, true, stopDeciding);
    }
  } finally {
    deciding = false;
  }
  if (held.value === id && !saidBest && isSettled.value) sayBest();
}
function far(date) {
  const horizon = desk.value?.horizon;
  return horizon !== void 0 && (date < horizon.first || date > horizon.last);
}
function sayBest() {
  saidBest = true;
  const best = rankedSlots.value[0];
  if (best) say(t4("desk-best-known", { place: placeWords(best), price: spokenPrice(best, mode.value) }));
  else say(t4("desk-no-other-slot"));
}
var lookTimer;
function look(key) {
  clearTimeout(lookTimer);
  const id = held.value;
  if (id === null) return;
  lookTimer = setTimeout(() => {
    const slot = slots.value.get(key);
    if (held.value !== id || !slot || isImpossible(slot)) return;
    const figure2 = figureOf(slot, mode.value);
    if (!figure2 || figure2.atLeast || figure2.moves === null) {
      stopDeciding?.abort();
      const mine = price(id, [key], true).finally(() => {
        if (looking === mine) looking = null;
      });
      looking = mine;
    }
  }, 60);
}
var cells = /* @__PURE__ */ new Map();
function cellAt(key) {
  const known = cells.get(key);
  if (known) return known;
  const cell = { slot: y3(slots.peek().get(key) ?? null), rank: y3(bests.peek().get(key) ?? null) };
  cells.set(key, cell);
  return cell;
}
x2(() => {
  const prices = slots.value;
  const ranks = bests.value;
  r3(() => {
    for (const [key, cell] of cells) {
      cell.slot.value = prices.get(key) ?? null;
      cell.rank.value = ranks.get(key) ?? null;
    }
  });
});
function slotAt(key) {
  return cellAt(key).slot.value;
}
function rankAt(key) {
  return cellAt(key).rank.value;
}
async function drop(key) {
  const item = heldItem.value;
  if (!item) return;
  if (key === keyOf(item)) return putDown();
  const place = placeOf(key);
  const slot = slotAt(key);
  const figure2 = slot ? figureOf(slot, "best") : null;
  const beyond2 = beyondWindow(item, place);
  putDown(false);
  choose(item.id, "why");
  await edit(
    pinEdits(item, place),
    mode.value,
    t4("desk-hold-on", { title: titleWords(item), place: beyond2 ? listed([placeWords(place), beyond2]) : placeWords(place) }),
    {
      item: item.id,
      bestWords: mode.value === "keep" && figure2 && !figure2.atLeast ? figureWords(figure2) : null
    }
  );
}
function dropBest(rank) {
  const key = [...bests.value].find(([, number]) => number === rank)?.[0];
  if (key) void drop(key);
  else say(t4("desk-no-slot-number", { number: String(rank) }));
}
x2(() => {
  const revision = desk.value?.revision;
  const id = held.peek();
  const item = heldItem.peek();
  if (id === null || revision === void 0 || revision === revisionPriced || revisionPriced < 0) return;
  if (!item) return putDown(false);
  slots.value = /* @__PURE__ */ new Map();
  void price(id, [keyOf(item)], false);
});

// src/state/keys.ts
var VIEWS = ["calendar", "chains", "list"];
function listenToKeys(returnTo2) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || dialog.value !== null || !desk.value) return;
    const isTyping = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select") !== null;
    if (event.ctrlKey || event.metaKey) {
      if (isTyping || event.altKey || !withControl(event)) return;
      event.preventDefault();
      return;
    }
    if (isTyping || event.altKey) return;
    if (held.value !== null && event.key >= "1" && event.key <= "5") dropBest(Number(event.key));
    else if (event.key === "Escape") escape(returnTo2);
    else if (letters.value && letter(event.key, returnTo2)) event.preventDefault();
  });
}
function withControl(event) {
  const key = event.key.toLowerCase();
  if (key === "z" && event.shiftKey) void redo();
  else if (key === "z") void undo();
  else if (key === "y") void redo();
  else if (key === "s") void save();
  else return false;
  return true;
}
function escape(returnTo2) {
  if (held.value !== null) {
    const back = held.value;
    putDown();
    returnTo2(back);
  } else if (desk.value?.conflict && desk.value.can_undo) {
    void undo();
  } else if (chosen.value !== null) {
    const back = chosen.value;
    choose(null);
    returnTo2(back);
  }
}
function atHand() {
  const focused = document.activeElement?.closest("[data-item]");
  return focused?.dataset["item"] ?? chosen.value;
}
function letter(key, returnTo2) {
  const item = atHand();
  switch (key) {
    case "p":
      if (item) void pin(item).then(() => returnTo2(item));
      else say(t4("desk-choose-first"));
      return true;
    case "e":
      if (item) choose(item, "why");
      else say(t4("desk-choose-first"));
      return true;
    case "m":
      if (item) choose(item, "move");
      return item !== null;
    case "a":
      dialog.value = "add";
      return true;
    case "s":
      void save();
      return true;
    case "v":
      view.value = VIEWS[(VIEWS.indexOf(view.value) + 1) % VIEWS.length];
      say(t4("desk-view-is", { view: t4(`desk-view-${view.value}`) }));
      return true;
    case "/":
      document.getElementById("find")?.focus();
      return true;
    case "?":
      dialog.value = "help";
      return true;
    default:
      return false;
  }
}

// src/state/language.ts
var languages = y3([]);
async function learnWords() {
  try {
    take2(await get(language.value === "" ? "words" : `words?lang=${encodeURIComponent(language.value)}`));
  } catch (error) {
    if (error instanceof Refused && error.fault.code === "lang" && language.value !== "") {
      language.value = "";
      return learnWords();
    }
    noteFailure(error);
  }
}
function take2(words) {
  languages.value = words.languages;
  speak(words.language, words.direction, words.messages);
}
function chooseLanguage(code) {
  language.value = code;
  return learnWords();
}
x2(() => {
  document.documentElement.lang = speech.value.language;
  document.documentElement.dir = speech.value.direction;
});
x2(() => {
  if (desk.value) document.title = `${titleOfState(desk.value)} – Horseshoe`;
});

// node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var f4 = /* @__PURE__ */ Symbol.for("pv");
var o4 = 0;
function a4(t5, e4, n3, u4, a5, i4) {
  e4 || (e4 = {});
  var c4, l4, p5 = e4;
  if ("ref" in p5 && "function" != typeof t5) for (l4 in p5 = {}, e4) "ref" == l4 ? c4 = e4[l4] : p5[l4] = e4[l4];
  var s4 = { type: t5, props: p5, key: n3, ref: c4, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f4, __v: --o4, __i: -1, __u: 0 };
  return (a5 || i4) && (s4.__source = a5, s4.__self = i4), n.vnode && n.vnode(s4), s4;
}

// src/view/English.tsx
function English({ children }) {
  return /* @__PURE__ */ a4("span", { lang: "en", dir: "ltr", children });
}
function Said({ isOwn, children }) {
  return isOwn ? /* @__PURE__ */ a4($, { children }) : /* @__PURE__ */ a4(English, { children });
}

// src/view/download.ts
function saveAs(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1e4);
}

// src/view/Banner.tsx
function Banner() {
  if (closedWords.value) {
    return /* @__PURE__ */ a4("div", { class: "banner bad", role: "alert", children: [
      /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4(Said, { isOwn: closedWords.value.isOwn, children: [
        /* @__PURE__ */ a4("b", { children: closedWords.value.message }),
        " ",
        closedWords.value.help
      ] }) }),
      /* @__PURE__ */ a4(Waiting, {})
    ] });
  }
  return /* @__PURE__ */ a4($, { children: [
    gone.value && /* @__PURE__ */ a4("div", { class: "banner bad", role: "alert", children: [
      /* @__PURE__ */ a4("p", { children: [
        /* @__PURE__ */ a4("b", { children: t4("desk-gone") }),
        " ",
        t4("desk-gone-about")
      ] }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: [
        /* @__PURE__ */ a4("button", { type: "button", onClick: () => void ask(), children: t4("desk-ask-now") }),
        /* @__PURE__ */ a4(Waiting, {})
      ] })
    ] }),
    desk.value?.files.changed_outside && /* @__PURE__ */ a4("div", { class: "banner", role: "status", children: [
      /* @__PURE__ */ a4("p", { children: [
        /* @__PURE__ */ a4("b", { children: t4("desk-file-changed") }),
        " ",
        /* @__PURE__ */ a4(English, { children: desk.value.files.message })
      ] }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: [
        /* @__PURE__ */ a4("button", { type: "button", onClick: () => void reload(), children: t4("desk-take-theirs") }),
        /* @__PURE__ */ a4("button", { type: "button", onClick: () => dialog.value = "outside", children: t4("desk-look") })
      ] })
    ] }),
    notice.value && /* @__PURE__ */ a4("div", { class: "banner bad", role: "alert", children: [
      /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4(Said, { isOwn: notice.value.isOwn, children: [
        /* @__PURE__ */ a4("b", { children: notice.value.message }),
        " ",
        notice.value.help
      ] }) }),
      notice.value.faults.length > 0 && /* @__PURE__ */ a4("ul", { lang: "en", dir: "ltr", children: notice.value.faults.map((fault) => /* @__PURE__ */ a4("li", { children: fault }, fault)) }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: /* @__PURE__ */ a4("button", { type: "button", onClick: () => notice.value = null, children: t4("desk-dismiss") }) })
    ] })
  ] });
}
function Waiting() {
  const count = outbox.value.length;
  if (count === 0) return null;
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("span", { children: t4("desk-changes-wait", { count }) }),
    /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        onClick: () => saveAs(new Blob([JSON.stringify(outbox.value, null, 2)], { type: "application/json" }), "changes.json"),
        children: t4("desk-download-changes")
      }
    )
  ] });
}

// src/domain/layout.ts
function itemsByPlace(items2) {
  const places = /* @__PURE__ */ new Map();
  for (const item of items2) {
    const key = keyOf(item);
    places.set(key, [...places.get(key) ?? [], item]);
  }
  for (const list2 of places.values()) {
    list2.sort((one, other) => (one.start ?? "").localeCompare(other.start ?? ""));
  }
  return places;
}
function weekendIsUsed(state) {
  const weekend2 = new Set(state.days.filter((day) => day.is_weekend).map((day) => day.date));
  return state.items.some((item) => weekend2.has(item.date)) || state.days.some((day) => day.is_weekend && day.is_working);
}
function weeksOf(state, withWeekend) {
  const days = new Map(state.days.map((day) => [day.date, day]));
  const used = new Set(state.items.map((item) => `${mondayOf(item.date)} ${rowOf(item)}`));
  const weeks = [];
  for (let monday = mondayOf(state.horizon.first); monday <= state.horizon.last; monday = addDays(monday, 7)) {
    const dates = Array.from({ length: withWeekend ? 7 : 5 }, (_4, index) => addDays(monday, index));
    const rows2 = ROWS.filter(
      (row) => row !== "lunch" && row !== "evening" || used.has(`${monday} ${row}`)
    );
    const shown2 = dates.map((date) => days.get(date) ?? outside(date));
    weeks.push({ monday, days: shown2, rows: rows2, in_month: shown2.some((day) => day.in_month) });
  }
  return weeks;
}
function outside(date) {
  return {
    date,
    is_working: false,
    is_weekend: false,
    closed: null,
    avoid: null,
    in_month: false,
    sessions: [],
    deadlines: []
  };
}
function matrixOf(weeks, daysAreRows) {
  if (daysAreRows) {
    return weeks.flatMap(
      (week) => week.days.map((day) => week.rows.map((row) => `${day.date} ${row}`))
    );
  }
  return weeks.flatMap(
    (week) => week.rows.map((row) => week.days.map((day) => `${day.date} ${row}`))
  );
}
function neighbour(matrix, from2, direction, allowed) {
  let row = matrix.findIndex((keys) => keys.includes(from2));
  let column = row < 0 ? -1 : matrix[row].indexOf(from2);
  if (row < 0) return matrix.flat().find(allowed) ?? null;
  const across = direction === "left" || direction === "right";
  const step = direction === "left" || direction === "up" ? -1 : 1;
  for (; ; ) {
    if (across) column += step;
    else row += step;
    if (across && column < 0) {
      const before3 = lineBefore(matrix, row, from2);
      if (before3 < 0) return null;
      row = before3;
      column = matrix[row].length - 1;
    } else if (across && column >= (matrix[row]?.length ?? 0)) {
      const after2 = lineAfter(matrix, row, from2);
      if (after2 < 0) return null;
      row = after2;
      column = 0;
    }
    const key = matrix[row]?.[column];
    if (key === void 0) {
      if (row < 0 || row >= matrix.length) return null;
      continue;
    }
    if (allowed(key)) return key;
  }
}
function halfDay(key) {
  return key.split(" ")[1] ?? "";
}
function lineBefore(matrix, row, from2) {
  for (let index = row - 1; index >= 0; index -= 1) {
    if (matrix[index].some((key) => halfDay(key) === halfDay(from2))) return index;
  }
  return -1;
}
function lineAfter(matrix, row, from2) {
  for (let index = row + 1; index < matrix.length; index += 1) {
    if (matrix[index].some((key) => halfDay(key) === halfDay(from2))) return index;
  }
  return -1;
}

// src/state/cursor.ts
var cursor = y3({ key: "", index: 0 });
function focusCursor() {
  requestAnimationFrame(() => {
    const { key, index } = cursor.value;
    const at = (which) => document.querySelector(`[data-grid] [data-key="${key}"][data-index="${which}"]`);
    const target = at(index) ?? at(0);
    target?.focus();
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
function moveCursor(key, index = 0) {
  cursor.value = { key, index };
  focusCursor();
}

// src/view/Icon.tsx
var PATHS = {
  fixed: "M3 3h10v10H3z",
  pinned: "M9.5 1.5l5 5-1.2 1.2-1-.2-2.8 2.8.2 2.5-1.2 1.2-5-5 1.2-1.2 2.5.2 2.8-2.8-.2-1zM5 11l-3.5 3.5",
  held: "M8 2l6 6-6 6-6-6z",
  tentative: "",
  undo: "M6.5 3L2.5 7l4 4M3 7h6.5a4 4 0 010 8H7",
  redo: "M9.5 3l4 4-4 4M13 7H6.5a4 4 0 000 8H9",
  save: "M2.5 2.5h8.5l2.5 2.5v8.5h-11zM5 2.5v4h5v-4M4.5 13.5v-4.5h7v4.5",
  close: "M3.5 3.5l9 9m0-9l-9 9",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  find: "M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.5 10.5l3.5 3.5",
  plus: "M8 2.5v11M2.5 8h11",
  document: "M4 1.5h5.5L13 5v9.5H4zM9 1.5V5.5h4",
  deadline: "M3 14.5V1.5h9.5l-2.5 3.5 2.5 3.5H3",
  away: "M3 8h10M9 4l4 4-4 4",
  hand: "M5 8V3.5a1 1 0 012 0V7V2.5a1 1 0 012 0V7V3.5a1 1 0 012 0V8V5.5a1 1 0 012 0V10a4.5 4.5 0 01-4.5 4.5A4.5 4.5 0 014.5 12L2.5 9a1 1 0 011.7-1z"
};
var FILLED = /* @__PURE__ */ new Set(["fixed", "held"]);
var TURNS = /* @__PURE__ */ new Set(["undo", "redo", "away"]);
function Icon({ name }) {
  return /* @__PURE__ */ a4(
    "svg",
    {
      class: `icon${TURNS.has(name) ? " turns" : ""}`,
      viewBox: "0 0 16 16",
      "aria-hidden": "true",
      fill: FILLED.has(name) ? "currentColor" : "none",
      stroke: "currentColor",
      "stroke-width": "1.5",
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      children: /* @__PURE__ */ a4("path", { d: PATHS[name] })
    }
  );
}
function Mark({ name }) {
  if (name === "tentative") return /* @__PURE__ */ a4("span", { class: "mark", "aria-hidden": "true", children: "?" });
  if (name === "unofficial") return /* @__PURE__ */ a4("span", { class: "mark", "aria-hidden": "true", children: "⌀" });
  return /* @__PURE__ */ a4("span", { class: "mark", "aria-hidden": "true", children: /* @__PURE__ */ a4(Icon, { name }) });
}

// src/view/Deadlines.tsx
function Deadlines({ day }) {
  const count = day.deadlines.length;
  if (count === 0) return null;
  return /* @__PURE__ */ a4("details", { class: "deadlines", children: [
    /* @__PURE__ */ a4("summary", { tabIndex: -1, "aria-label": t4("place-with", { place: t4("desk-count-deadlines", { count }), more: longDate(day.date) }), children: [
      /* @__PURE__ */ a4(Icon, { name: "deadline" }),
      count
    ] }),
    /* @__PURE__ */ a4("ul", { children: day.deadlines.map((each) => /* @__PURE__ */ a4("li", { children: deadlineWords(each, items.value) }, each.title)) })
  ] });
}
function DeadlineList({ state }) {
  const days = state.days.filter((day) => day.deadlines.length > 0);
  const count = days.reduce((sum, day) => sum + day.deadlines.length, 0);
  if (count === 0) return null;
  return /* @__PURE__ */ a4("details", { class: "all-deadlines", children: [
    /* @__PURE__ */ a4("summary", { children: t4("desk-count-deadlines", { count }) }),
    /* @__PURE__ */ a4("dl", { children: days.map((day) => /* @__PURE__ */ a4("div", { children: [
      /* @__PURE__ */ a4("dt", { children: shortDate(day.date) }),
      day.deadlines.map((each) => /* @__PURE__ */ a4("dd", { title: foreign(each.basis), children: deadlineWords(each, items.value) }, each.title))
    ] }, day.date)) })
  ] });
}

// node_modules/@babel/runtime/helpers/esm/arrayWithHoles.js
function _arrayWithHoles(r4) {
  if (Array.isArray(r4)) return r4;
}

// node_modules/@babel/runtime/helpers/esm/iterableToArrayLimit.js
function _iterableToArrayLimit(r4, l4) {
  var t5 = null == r4 ? null : "undefined" != typeof Symbol && r4[Symbol.iterator] || r4["@@iterator"];
  if (null != t5) {
    var e4, n3, i4, u4, a5 = [], f5 = true, o5 = false;
    try {
      if (i4 = (t5 = t5.call(r4)).next, 0 === l4) {
        if (Object(t5) !== t5) return;
        f5 = false;
      } else for (; !(f5 = (e4 = i4.call(t5)).done) && (a5.push(e4.value), a5.length !== l4); f5 = true) ;
    } catch (r5) {
      o5 = true, n3 = r5;
    } finally {
      try {
        if (!f5 && null != t5["return"] && (u4 = t5["return"](), Object(u4) !== u4)) return;
      } finally {
        if (o5) throw n3;
      }
    }
    return a5;
  }
}

// node_modules/@babel/runtime/helpers/esm/arrayLikeToArray.js
function _arrayLikeToArray(r4, a5) {
  (null == a5 || a5 > r4.length) && (a5 = r4.length);
  for (var e4 = 0, n3 = Array(a5); e4 < a5; e4++) n3[e4] = r4[e4];
  return n3;
}

// node_modules/@babel/runtime/helpers/esm/unsupportedIterableToArray.js
function _unsupportedIterableToArray(r4, a5) {
  if (r4) {
    if ("string" == typeof r4) return _arrayLikeToArray(r4, a5);
    var t5 = {}.toString.call(r4).slice(8, -1);
    return "Object" === t5 && r4.constructor && (t5 = r4.constructor.name), "Map" === t5 || "Set" === t5 ? Array.from(r4) : "Arguments" === t5 || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(t5) ? _arrayLikeToArray(r4, a5) : void 0;
  }
}

// node_modules/@babel/runtime/helpers/esm/nonIterableRest.js
function _nonIterableRest() {
  throw new TypeError("Invalid attempt to destructure non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
}

// node_modules/@babel/runtime/helpers/esm/slicedToArray.js
function _slicedToArray(r4, e4) {
  return _arrayWithHoles(r4) || _iterableToArrayLimit(r4, e4) || _unsupportedIterableToArray(r4, e4) || _nonIterableRest();
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/adapter/element-adapter.js
var import_bind_event_listener4 = __toESM(require_dist());

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/honey-pot-fix/honey-pot-data-attribute.js
var honeyPotDataAttribute = "data-pdnd-honey-pot";

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/honey-pot-fix/is-honey-pot-element.js
function isHoneyPotElement(target) {
  return target instanceof Element && target.hasAttribute(honeyPotDataAttribute);
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/honey-pot-fix/get-element-from-point-without-honey-pot.js
function getElementFromPointWithoutHoneypot(client) {
  var _document$elementsFro = document.elementsFromPoint(client.x, client.y), _document$elementsFro2 = _slicedToArray(_document$elementsFro, 2), top = _document$elementsFro2[0], second = _document$elementsFro2[1];
  if (!top) {
    return null;
  }
  if (isHoneyPotElement(top)) {
    return second !== null && second !== void 0 ? second : null;
  }
  return top;
}

// node_modules/@babel/runtime/helpers/esm/typeof.js
function _typeof(o5) {
  "@babel/helpers - typeof";
  return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o6) {
    return typeof o6;
  } : function(o6) {
    return o6 && "function" == typeof Symbol && o6.constructor === Symbol && o6 !== Symbol.prototype ? "symbol" : typeof o6;
  }, _typeof(o5);
}

// node_modules/@babel/runtime/helpers/esm/toPrimitive.js
function toPrimitive(t5, e4) {
  if ("object" != _typeof(t5) || !t5) return t5;
  var r4;
  if ("undefined" != typeof Symbol && void 0 !== (r4 = t5[Symbol.toPrimitive])) {
    var i4 = r4.call(t5, e4 || "default");
    if ("object" != _typeof(i4)) return i4;
    throw new TypeError("@@toPrimitive must return a primitive value.");
  }
  return ("string" === e4 ? String : Number)(t5);
}

// node_modules/@babel/runtime/helpers/esm/toPropertyKey.js
function toPropertyKey(t5) {
  var i4 = toPrimitive(t5, "string");
  return "symbol" == _typeof(i4) ? i4 : i4 + "";
}

// node_modules/@babel/runtime/helpers/esm/defineProperty.js
function _defineProperty(e4, r4, t5) {
  return (r4 = toPropertyKey(r4)) in e4 ? Object.defineProperty(e4, r4, {
    value: t5,
    enumerable: true,
    configurable: true,
    writable: true
  }) : e4[r4] = t5, e4;
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/honey-pot-fix/make-honey-pot-fix.js
var import_bind_event_listener = __toESM(require_dist());

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/max-z-index.js
var maxZIndex = 2147483647;

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/popover-reset-styles.js
var popoverResetUserAgentStyles = {
  inset: "unset",
  border: "none",
  padding: 0,
  margin: 0,
  overflow: "visible",
  color: "inherit",
  background: "transparent",
  width: "auto",
  height: "auto"
};

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/public-utils/once.js
function once(fn) {
  var cache2 = null;
  return function wrapped() {
    if (!cache2) {
      for (var _len = arguments.length, args = new Array(_len), _key = 0; _key < _len; _key++) {
        args[_key] = arguments[_key];
      }
      var result = fn.apply(this, args);
      cache2 = {
        result
      };
    }
    return cache2.result;
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/supports-popover.js
var supportsPopover = once(function supportsPopover2() {
  return typeof HTMLElement !== "undefined" && typeof HTMLElement.prototype.showPopover === "function";
});

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/honey-pot-fix/make-honey-pot-fix.js
function ownKeys(e4, r4) {
  var t5 = Object.keys(e4);
  if (Object.getOwnPropertySymbols) {
    var o5 = Object.getOwnPropertySymbols(e4);
    r4 && (o5 = o5.filter(function(r5) {
      return Object.getOwnPropertyDescriptor(e4, r5).enumerable;
    })), t5.push.apply(t5, o5);
  }
  return t5;
}
function _objectSpread(e4) {
  for (var r4 = 1; r4 < arguments.length; r4++) {
    var t5 = null != arguments[r4] ? arguments[r4] : {};
    r4 % 2 ? ownKeys(Object(t5), true).forEach(function(r5) {
      _defineProperty(e4, r5, t5[r5]);
    }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e4, Object.getOwnPropertyDescriptors(t5)) : ownKeys(Object(t5)).forEach(function(r5) {
      Object.defineProperty(e4, r5, Object.getOwnPropertyDescriptor(t5, r5));
    });
  }
  return e4;
}
var honeyPotSize = 2;
var halfHoneyPotSize = honeyPotSize / 2;
function floorToClosestPixel(point) {
  return {
    x: Math.floor(point.x),
    y: Math.floor(point.y)
  };
}
function pullBackByHalfHoneyPotSize(point) {
  return {
    x: point.x - halfHoneyPotSize,
    y: point.y - halfHoneyPotSize
  };
}
function preventGoingBackwardsOffScreen(point) {
  return {
    x: Math.max(point.x, 0),
    y: Math.max(point.y, 0)
  };
}
function preventGoingForwardsOffScreen(point) {
  return {
    x: Math.min(point.x, window.innerWidth - honeyPotSize),
    y: Math.min(point.y, window.innerHeight - honeyPotSize)
  };
}
function getHoneyPotRectFor(_ref) {
  var client = _ref.client;
  var point = preventGoingForwardsOffScreen(preventGoingBackwardsOffScreen(pullBackByHalfHoneyPotSize(floorToClosestPixel(client))));
  return DOMRect.fromRect({
    x: point.x,
    y: point.y,
    width: honeyPotSize,
    height: honeyPotSize
  });
}
function getRectStyles(_ref2) {
  var clientRect = _ref2.clientRect;
  return {
    left: "".concat(clientRect.left, "px"),
    top: "".concat(clientRect.top, "px"),
    width: "".concat(clientRect.width, "px"),
    height: "".concat(clientRect.height, "px")
  };
}
function isWithin(_ref3) {
  var client = _ref3.client, clientRect = _ref3.clientRect;
  return (
    // is within horizontal bounds
    client.x >= clientRect.x && client.x <= clientRect.x + clientRect.width && // is within vertical bounds
    client.y >= clientRect.y && client.y <= clientRect.y + clientRect.height
  );
}
function mountHoneyPot(_ref4) {
  var initial = _ref4.initial;
  var element = document.createElement("div");
  element.setAttribute(honeyPotDataAttribute, "true");
  if (supportsPopover()) {
    element.setAttribute("popover", "manual");
  }
  var clientRect = getHoneyPotRectFor({
    client: initial
  });
  Object.assign(element.style, _objectSpread(_objectSpread({
    position: "fixed"
  }, supportsPopover() ? (
    // needs to come first as it has 'inset: unset' which
    // needs to be overridden by our top / left values
    popoverResetUserAgentStyles
  ) : {
    // Fallback: using maximum possible z-index so that this element
    // will always be on top of other positioned content.
    zIndex: maxZIndex
  }), {}, {
    // Setting a background color explicitly to avoid any inherited styles.
    // Looks like this could be `opacity: 0`, but worried that _might_
    // cause the element to be ignored on some platforms.
    // When debugging, set backgroundColor to something like "red".
    backgroundColor: "transparent",
    // Being explicit to avoid inheriting styles
    padding: 0,
    margin: 0,
    boxSizing: "border-box",
    // We want this element to absorb pointer events,
    // it's kind of the whole point 😉
    pointerEvents: "auto"
  }, getRectStyles({
    clientRect
  })));
  document.body.appendChild(element);
  if (supportsPopover()) {
    element.showPopover();
  }
  var unbindPointerMove = (0, import_bind_event_listener.bind)(window, {
    type: "pointermove",
    listener: function listener(event) {
      var client = {
        x: event.clientX,
        y: event.clientY
      };
      clientRect = getHoneyPotRectFor({
        client
      });
      Object.assign(element.style, getRectStyles({
        clientRect
      }));
    },
    // using capture so we are less likely to be impacted by event stopping
    options: {
      capture: true
    }
  });
  return function finish(_ref5) {
    var current = _ref5.current;
    unbindPointerMove();
    if (isWithin({
      client: current,
      clientRect
    })) {
      element.remove();
      return;
    }
    function cleanup() {
      unbindPostDragEvents();
      element.remove();
    }
    var unbindPostDragEvents = (0, import_bind_event_listener.bindAll)(window, [
      {
        type: "pointerdown",
        listener: cleanup
      },
      {
        type: "pointermove",
        listener: cleanup
      },
      {
        type: "focusin",
        listener: cleanup
      },
      {
        type: "focusout",
        listener: cleanup
      },
      // a 'pointerdown' should happen before 'dragstart', but just being super safe
      {
        type: "dragstart",
        listener: cleanup
      },
      // if the user has dragged something out of the window
      // and then is dragging something back into the window
      // the first events we will see are "dragenter" (and then "dragover").
      // So if we see any of these we need to clear the post drag fix.
      {
        type: "dragenter",
        listener: cleanup
      },
      {
        type: "dragover",
        listener: cleanup
      }
      // Not adding a "wheel" event listener, as "wheel" by itself does not
      // resolve the bug.
    ], {
      // Using `capture` so less likely to be impacted by other code stopping events
      capture: true
    });
  };
}
function makeHoneyPotFix() {
  var latestPointerMove = null;
  function bindEvents() {
    latestPointerMove = null;
    return (0, import_bind_event_listener.bind)(window, {
      type: "pointermove",
      listener: function listener(event) {
        latestPointerMove = {
          x: event.clientX,
          y: event.clientY
        };
      },
      // listening for pointer move in capture phase
      // so we are less likely to be impacted by events being stopped.
      options: {
        capture: true
      }
    });
  }
  function getOnPostDispatch() {
    var finish = null;
    return function onPostEvent(_ref6) {
      var eventName = _ref6.eventName, payload = _ref6.payload;
      if (eventName === "onDragStart") {
        var input = payload.location.initial.input;
        var initial = latestPointerMove !== null && latestPointerMove !== void 0 ? latestPointerMove : {
          x: input.clientX,
          y: input.clientY
        };
        finish = mountHoneyPot({
          initial
        });
      }
      if (eventName === "onDrop") {
        var _finish;
        var _input = payload.location.current.input;
        (_finish = finish) === null || _finish === void 0 || _finish({
          current: {
            x: _input.clientX,
            y: _input.clientY
          }
        });
        finish = null;
        latestPointerMove = null;
      }
    };
  }
  return {
    bindEvents,
    getOnPostDispatch
  };
}

// node_modules/@babel/runtime/helpers/esm/arrayWithoutHoles.js
function _arrayWithoutHoles(r4) {
  if (Array.isArray(r4)) return _arrayLikeToArray(r4);
}

// node_modules/@babel/runtime/helpers/esm/iterableToArray.js
function _iterableToArray(r4) {
  if ("undefined" != typeof Symbol && null != r4[Symbol.iterator] || null != r4["@@iterator"]) return Array.from(r4);
}

// node_modules/@babel/runtime/helpers/esm/nonIterableSpread.js
function _nonIterableSpread() {
  throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
}

// node_modules/@babel/runtime/helpers/esm/toConsumableArray.js
function _toConsumableArray(r4) {
  return _arrayWithoutHoles(r4) || _iterableToArray(r4) || _unsupportedIterableToArray(r4) || _nonIterableSpread();
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/ledger/lifecycle-manager.js
var import_bind_event_listener3 = __toESM(require_dist());

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/is-firefox.js
var isFirefox = once(function isFirefox2() {
  if (false) {
    return false;
  }
  return navigator.userAgent.includes("Firefox");
});

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/is-safari.js
var isSafari = once(function isSafari2() {
  if (false) {
    return false;
  }
  var _navigator = navigator, userAgent = _navigator.userAgent;
  return userAgent.includes("AppleWebKit") && !userAgent.includes("Chrome");
});

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/changing-window/is-from-another-window.js
function isNodeLike(target) {
  return "nodeName" in target;
}
function isFromAnotherWindow(eventTarget) {
  return isNodeLike(eventTarget) && eventTarget.ownerDocument !== document;
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/changing-window/count-events-for-safari.js
var import_bind_event_listener2 = __toESM(require_dist());
var symbols = {
  isLeavingWindow: /* @__PURE__ */ Symbol("leaving"),
  isEnteringWindow: /* @__PURE__ */ Symbol("entering")
};
(function fixSafari() {
  if (typeof window === "undefined") {
    return;
  }
  if (false) {
    return;
  }
  if (!isSafari()) {
    return;
  }
  function getInitialState() {
    return {
      enterCount: 0,
      isOverWindow: false
    };
  }
  var state = getInitialState();
  function resetState() {
    state = getInitialState();
  }
  (0, import_bind_event_listener2.bindAll)(
    window,
    [{
      type: "dragstart",
      listener: function listener() {
        state.enterCount = 0;
        state.isOverWindow = true;
      }
    }, {
      type: "drop",
      listener: resetState
    }, {
      type: "dragend",
      listener: resetState
    }, {
      type: "dragenter",
      listener: function listener(event) {
        if (!state.isOverWindow && state.enterCount === 0) {
          event[symbols.isEnteringWindow] = true;
        }
        state.isOverWindow = true;
        state.enterCount++;
      }
    }, {
      type: "dragleave",
      listener: function listener(event) {
        state.enterCount--;
        if (state.isOverWindow && state.enterCount === 0) {
          event[symbols.isLeavingWindow] = true;
          state.isOverWindow = false;
        }
      }
    }],
    // using `capture: true` so that adding event listeners
    // in bubble phase will have the correct symbols
    {
      capture: true
    }
  );
})();

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/changing-window/is-leaving-window-in-safari.js
function isLeavingWindowInSafari(_ref) {
  var dragLeave = _ref.dragLeave;
  if (!isSafari()) {
    return false;
  }
  return dragLeave.hasOwnProperty(symbols.isLeavingWindow);
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/changing-window/is-leaving-window.js
function isLeavingWindow(_ref) {
  var dragLeave = _ref.dragLeave;
  var type = dragLeave.type, relatedTarget = dragLeave.relatedTarget;
  if (type !== "dragleave") {
    return false;
  }
  if (isSafari()) {
    return isLeavingWindowInSafari({
      dragLeave
    });
  }
  if (relatedTarget == null) {
    return true;
  }
  if (isFirefox()) {
    return isFromAnotherWindow(relatedTarget);
  }
  return relatedTarget instanceof HTMLIFrameElement;
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/detect-broken-drag.js
function getBindingsForBrokenDrags(_ref) {
  var onDragEnd = _ref.onDragEnd;
  return [
    // ## Detecting drag ending for removed draggables
    //
    // If a draggable element is removed during a drag and the user drops:
    // 1. if over a valid drop target: we get a "drop" event to know the drag is finished
    // 2. if not over a valid drop target (or cancelled): we get nothing
    // The "dragend" event will not fire on the source draggable if it has been
    // removed from the DOM.
    // So we need to figure out if a drag operation has finished by looking at other events
    // We can do this by looking at other events
    // ### First detection: "pointermove" events
    // 1. "pointermove" events cannot fire during a drag and drop operation
    // according to the spec. So if we get a "pointermove" it means that
    // the drag and drop operations has finished. So if we get a "pointermove"
    // we know that the drag is over
    // 2. 🦊😤 Drag and drop operations are _supposed_ to suppress
    // other pointer events. However, firefox will allow a few
    // pointer event to get through after a drag starts.
    // The most I've seen is 3
    {
      type: "pointermove",
      listener: /* @__PURE__ */ (function() {
        var callCount = 0;
        return function listener() {
          if (callCount < 20) {
            callCount++;
            return;
          }
          onDragEnd();
        };
      })()
    },
    // ### Second detection: "pointerdown" events
    // If we receive this event then we know that a drag operation has finished
    // and potentially another one is about to start.
    // Note: `pointerdown` fires on all browsers / platforms before "dragstart"
    {
      type: "pointerdown",
      listener: onDragEnd
    }
  ];
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/get-input.js
function getInput(event) {
  return {
    altKey: event.altKey,
    button: event.button,
    buttons: event.buttons,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    shiftKey: event.shiftKey,
    clientX: event.clientX,
    clientY: event.clientY,
    pageX: event.pageX,
    pageY: event.pageY
  };
}

// node_modules/raf-schd/dist/raf-schd.esm.js
var rafSchd = function rafSchd2(fn) {
  var lastArgs = [];
  var frameId = null;
  var wrapperFn = function wrapperFn2() {
    for (var _len = arguments.length, args = new Array(_len), _key = 0; _key < _len; _key++) {
      args[_key] = arguments[_key];
    }
    lastArgs = args;
    if (frameId) {
      return;
    }
    frameId = requestAnimationFrame(function() {
      frameId = null;
      fn.apply(void 0, lastArgs);
    });
  };
  wrapperFn.cancel = function() {
    if (!frameId) {
      return;
    }
    cancelAnimationFrame(frameId);
    frameId = null;
  };
  return wrapperFn;
};
var raf_schd_esm_default = rafSchd;

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/ledger/dispatch-consumer-event.js
var scheduleOnDrag = raf_schd_esm_default(function(fn) {
  return fn();
});
var dragStart = /* @__PURE__ */ (function() {
  var scheduled = null;
  function schedule(fn) {
    var frameId = requestAnimationFrame(function() {
      scheduled = null;
      fn();
    });
    scheduled = {
      frameId,
      fn
    };
  }
  function flush2() {
    if (scheduled) {
      cancelAnimationFrame(scheduled.frameId);
      scheduled.fn();
      scheduled = null;
    }
  }
  return {
    schedule,
    flush: flush2
  };
})();
function makeDispatch(_ref) {
  var source = _ref.source, initial = _ref.initial, dispatchEvent = _ref.dispatchEvent;
  var previous = {
    dropTargets: []
  };
  function safeDispatch(args) {
    dispatchEvent(args);
    previous = {
      dropTargets: args.payload.location.current.dropTargets
    };
  }
  var dispatch = {
    start: function start3(_ref2) {
      var nativeSetDragImage = _ref2.nativeSetDragImage;
      var location2 = {
        current: initial,
        previous,
        initial
      };
      safeDispatch({
        eventName: "onGenerateDragPreview",
        payload: {
          source,
          location: location2,
          nativeSetDragImage
        }
      });
      dragStart.schedule(function() {
        safeDispatch({
          eventName: "onDragStart",
          payload: {
            source,
            location: location2
          }
        });
      });
    },
    dragUpdate: function dragUpdate(_ref3) {
      var current = _ref3.current;
      dragStart.flush();
      scheduleOnDrag.cancel();
      safeDispatch({
        eventName: "onDropTargetChange",
        payload: {
          source,
          location: {
            initial,
            previous,
            current
          }
        }
      });
    },
    drag: function drag(_ref4) {
      var current = _ref4.current;
      scheduleOnDrag(function() {
        dragStart.flush();
        var location2 = {
          initial,
          previous,
          current
        };
        safeDispatch({
          eventName: "onDrag",
          payload: {
            source,
            location: location2
          }
        });
      });
    },
    drop: function drop2(_ref5) {
      var current = _ref5.current, updatedSourcePayload = _ref5.updatedSourcePayload;
      dragStart.flush();
      scheduleOnDrag.cancel();
      safeDispatch({
        eventName: "onDrop",
        payload: {
          source: updatedSourcePayload !== null && updatedSourcePayload !== void 0 ? updatedSourcePayload : source,
          location: {
            current,
            previous,
            initial
          }
        }
      });
    }
  };
  return dispatch;
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/ledger/lifecycle-manager.js
var globalState = {
  isActive: false
};
function canStart() {
  return !globalState.isActive;
}
function getNativeSetDragImage(event) {
  if (event.dataTransfer) {
    return event.dataTransfer.setDragImage.bind(event.dataTransfer);
  }
  return null;
}
function hasHierarchyChanged(_ref) {
  var current = _ref.current, next = _ref.next;
  if (current.length !== next.length) {
    return true;
  }
  for (var i4 = 0; i4 < current.length; i4++) {
    if (current[i4].element !== next[i4].element) {
      return true;
    }
  }
  return false;
}
function start(_ref2) {
  var event = _ref2.event, dragType = _ref2.dragType, getDropTargetsOver = _ref2.getDropTargetsOver, dispatchEvent = _ref2.dispatchEvent;
  if (!canStart()) {
    return;
  }
  var initial = getStartLocation({
    event,
    dragType,
    getDropTargetsOver
  });
  globalState.isActive = true;
  var state = {
    current: initial
  };
  setDropEffectOnEvent({
    event,
    current: initial.dropTargets
  });
  var dispatch = makeDispatch({
    source: dragType.payload,
    dispatchEvent,
    initial
  });
  function updateState(next) {
    var hasChanged = hasHierarchyChanged({
      current: state.current.dropTargets,
      next: next.dropTargets
    });
    state.current = next;
    if (hasChanged) {
      dispatch.dragUpdate({
        current: state.current
      });
    }
  }
  function onUpdateEvent(event2) {
    var input = getInput(event2);
    var target = isHoneyPotElement(event2.target) ? getElementFromPointWithoutHoneypot({
      x: input.clientX,
      y: input.clientY
    }) : event2.target;
    var nextDropTargets = getDropTargetsOver({
      target,
      input,
      source: dragType.payload,
      current: state.current.dropTargets
    });
    if (nextDropTargets.length) {
      event2.preventDefault();
      setDropEffectOnEvent({
        event: event2,
        current: nextDropTargets
      });
    }
    updateState({
      dropTargets: nextDropTargets,
      input
    });
  }
  function cancel() {
    if (state.current.dropTargets.length) {
      updateState({
        dropTargets: [],
        input: state.current.input
      });
    }
    dispatch.drop({
      current: state.current,
      updatedSourcePayload: null
    });
    finish();
  }
  function finish() {
    globalState.isActive = false;
    unbindEvents();
  }
  var unbindEvents = (0, import_bind_event_listener3.bindAll)(
    window,
    [{
      // 👋 Note: we are repurposing the `dragover` event as our `drag` event
      // this is because firefox does not publish pointer coordinates during
      // a `drag` event, but does for every other type of drag event
      // `dragover` fires on all elements that are being dragged over
      // Because we are binding to `window` - our `dragover` is effectively the same as a `drag`
      // 🦊😤
      type: "dragover",
      listener: function listener(event2) {
        onUpdateEvent(event2);
        dispatch.drag({
          current: state.current
        });
      }
    }, {
      type: "dragenter",
      listener: onUpdateEvent
    }, {
      type: "dragleave",
      listener: function listener(event2) {
        if (!isLeavingWindow({
          dragLeave: event2
        })) {
          return;
        }
        updateState({
          input: state.current.input,
          dropTargets: []
        });
        if (dragType.startedFrom === "external") {
          cancel();
        }
      }
    }, {
      // A "drop" can only happen if the browser allowed the drop
      type: "drop",
      listener: function listener(event2) {
        state.current = {
          dropTargets: state.current.dropTargets,
          input: getInput(event2)
        };
        if (!state.current.dropTargets.length) {
          cancel();
          return;
        }
        event2.preventDefault();
        setDropEffectOnEvent({
          event: event2,
          current: state.current.dropTargets
        });
        dispatch.drop({
          current: state.current,
          // When dropping something native, we need to extract the latest
          // `.items` from the "drop" event as it is now accessible
          updatedSourcePayload: dragType.type === "external" ? dragType.getDropPayload(event2) : null
        });
        finish();
      }
    }, {
      // "dragend" fires when on the drag source (eg a draggable element)
      // when the drag is finished.
      // "dragend" will fire after "drop" (if there was a successful drop)
      // "dragend" does not fire if the draggable source has been removed during the drag
      // or for external drag sources (eg files)
      // This "dragend" listener will not fire if there was a successful drop
      // as we will have already removed the event listener
      type: "dragend",
      listener: function listener(event2) {
        state.current = {
          dropTargets: state.current.dropTargets,
          input: getInput(event2)
        };
        cancel();
      }
    }].concat(_toConsumableArray(getBindingsForBrokenDrags({
      onDragEnd: cancel
    }))),
    // Once we have started a managed drag operation it is important that we see / own all drag events
    // We got one adoption bug pop up where some code was stopping (`event.stopPropagation()`)
    // all "drop" events in the bubble phase on the `document.body`.
    // This meant that we never saw the "drop" event.
    {
      capture: true
    }
  );
  dispatch.start({
    nativeSetDragImage: getNativeSetDragImage(event)
  });
}
function setDropEffectOnEvent(_ref3) {
  var _current$;
  var event = _ref3.event, current = _ref3.current;
  var innerMost = (_current$ = current[0]) === null || _current$ === void 0 ? void 0 : _current$.dropEffect;
  if (innerMost != null && event.dataTransfer) {
    event.dataTransfer.dropEffect = innerMost;
  }
}
function getStartLocation(_ref4) {
  var event = _ref4.event, dragType = _ref4.dragType, getDropTargetsOver = _ref4.getDropTargetsOver;
  var input = getInput(event);
  if (dragType.startedFrom === "external") {
    return {
      input,
      dropTargets: []
    };
  }
  var dropTargets = getDropTargetsOver({
    input,
    source: dragType.payload,
    target: event.target,
    current: []
  });
  return {
    input,
    dropTargets
  };
}
var lifecycle = {
  canStart,
  start
};

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/ledger/usage-ledger.js
var ledger = /* @__PURE__ */ new Map();
function registerUsage(_ref) {
  var typeKey = _ref.typeKey, mount2 = _ref.mount;
  var entry = ledger.get(typeKey);
  if (entry) {
    entry.usageCount++;
    return entry;
  }
  var initial = {
    typeKey,
    unmount: mount2(),
    usageCount: 1
  };
  ledger.set(typeKey, initial);
  return initial;
}
function register(args) {
  var entry = registerUsage(args);
  return function unregister() {
    entry.usageCount--;
    if (entry.usageCount > 0) {
      return;
    }
    entry.unmount();
    ledger.delete(args.typeKey);
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/public-utils/combine.js
function combine() {
  for (var _len = arguments.length, fns = new Array(_len), _key = 0; _key < _len; _key++) {
    fns[_key] = arguments[_key];
  }
  return function cleanup() {
    fns.forEach(function(fn) {
      return fn();
    });
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/add-attribute.js
function addAttribute(element, _ref) {
  var attribute = _ref.attribute, value = _ref.value;
  element.setAttribute(attribute, value);
  return function() {
    return element.removeAttribute(attribute);
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/make-adapter/make-drop-target.js
function ownKeys2(e4, r4) {
  var t5 = Object.keys(e4);
  if (Object.getOwnPropertySymbols) {
    var o5 = Object.getOwnPropertySymbols(e4);
    r4 && (o5 = o5.filter(function(r5) {
      return Object.getOwnPropertyDescriptor(e4, r5).enumerable;
    })), t5.push.apply(t5, o5);
  }
  return t5;
}
function _objectSpread2(e4) {
  for (var r4 = 1; r4 < arguments.length; r4++) {
    var t5 = null != arguments[r4] ? arguments[r4] : {};
    r4 % 2 ? ownKeys2(Object(t5), true).forEach(function(r5) {
      _defineProperty(e4, r5, t5[r5]);
    }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e4, Object.getOwnPropertyDescriptors(t5)) : ownKeys2(Object(t5)).forEach(function(r5) {
      Object.defineProperty(e4, r5, Object.getOwnPropertyDescriptor(t5, r5));
    });
  }
  return e4;
}
function _createForOfIteratorHelper(r4, e4) {
  var t5 = "undefined" != typeof Symbol && r4[Symbol.iterator] || r4["@@iterator"];
  if (!t5) {
    if (Array.isArray(r4) || (t5 = _unsupportedIterableToArray2(r4)) || e4 && r4 && "number" == typeof r4.length) {
      t5 && (r4 = t5);
      var _n = 0, F4 = function F5() {
      };
      return { s: F4, n: function n3() {
        return _n >= r4.length ? { done: true } : { done: false, value: r4[_n++] };
      }, e: function e5(r5) {
        throw r5;
      }, f: F4 };
    }
    throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
  }
  var o5, a5 = true, u4 = false;
  return { s: function s4() {
    t5 = t5.call(r4);
  }, n: function n3() {
    var r5 = t5.next();
    return a5 = r5.done, r5;
  }, e: function e5(r5) {
    u4 = true, o5 = r5;
  }, f: function f5() {
    try {
      a5 || null == t5.return || t5.return();
    } finally {
      if (u4) throw o5;
    }
  } };
}
function _unsupportedIterableToArray2(r4, a5) {
  if (r4) {
    if ("string" == typeof r4) return _arrayLikeToArray2(r4, a5);
    var t5 = {}.toString.call(r4).slice(8, -1);
    return "Object" === t5 && r4.constructor && (t5 = r4.constructor.name), "Map" === t5 || "Set" === t5 ? Array.from(r4) : "Arguments" === t5 || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(t5) ? _arrayLikeToArray2(r4, a5) : void 0;
  }
}
function _arrayLikeToArray2(r4, a5) {
  (null == a5 || a5 > r4.length) && (a5 = r4.length);
  for (var e4 = 0, n3 = Array(a5); e4 < a5; e4++) n3[e4] = r4[e4];
  return n3;
}
function copyReverse(array) {
  return array.slice(0).reverse();
}
function makeDropTarget(_ref) {
  var typeKey = _ref.typeKey, defaultDropEffect = _ref.defaultDropEffect;
  var registry = /* @__PURE__ */ new WeakMap();
  var dropTargetDataAtt = "data-drop-target-for-".concat(typeKey);
  var dropTargetSelector = "[".concat(dropTargetDataAtt, "]");
  function addToRegistry2(args) {
    registry.set(args.element, args);
    return function() {
      return registry.delete(args.element);
    };
  }
  function dropTargetForConsumers(args) {
    if (true) {
      var existing = registry.get(args.element);
      if (existing) {
        console.warn("You have already registered a [".concat(typeKey, "] dropTarget on the same element"), {
          existing,
          proposed: args
        });
      }
      if (args.element instanceof HTMLIFrameElement) {
        console.warn("\n            We recommend not registering <iframe> elements as drop targets\n            as it can result in some strange browser event ordering.\n          ".replace(/\s{2,}/g, " ").trim());
      }
    }
    var cleanup = combine(addAttribute(args.element, {
      attribute: dropTargetDataAtt,
      value: "true"
    }), addToRegistry2(args));
    return once(cleanup);
  }
  function getActualDropTargets(_ref2) {
    var _args$getData, _args$getData2, _args$getDropEffect, _args$getDropEffect2;
    var source = _ref2.source, target = _ref2.target, input = _ref2.input, _ref2$result = _ref2.result, result = _ref2$result === void 0 ? [] : _ref2$result;
    if (target == null) {
      return result;
    }
    if (!(target instanceof Element)) {
      if (target instanceof Node) {
        return getActualDropTargets({
          source,
          target: target.parentElement,
          input,
          result
        });
      }
      return result;
    }
    var closest = target.closest(dropTargetSelector);
    if (closest == null) {
      return result;
    }
    var args = registry.get(closest);
    if (args == null) {
      return result;
    }
    var feedback = {
      input,
      source,
      element: args.element
    };
    if (args.canDrop && !args.canDrop(feedback)) {
      return getActualDropTargets({
        source,
        target: args.element.parentElement,
        input,
        result
      });
    }
    var data = (_args$getData = (_args$getData2 = args.getData) === null || _args$getData2 === void 0 ? void 0 : _args$getData2.call(args, feedback)) !== null && _args$getData !== void 0 ? _args$getData : {};
    var dropEffect = (_args$getDropEffect = (_args$getDropEffect2 = args.getDropEffect) === null || _args$getDropEffect2 === void 0 ? void 0 : _args$getDropEffect2.call(args, feedback)) !== null && _args$getDropEffect !== void 0 ? _args$getDropEffect : defaultDropEffect;
    var record = {
      data,
      element: args.element,
      dropEffect,
      // we are collecting _actual_ drop targets, so these are
      // being applied _not_ due to stickiness
      isActiveDueToStickiness: false
    };
    return getActualDropTargets({
      source,
      target: args.element.parentElement,
      input,
      // Using bubble ordering. Same ordering as `event.getPath()`
      result: [].concat(_toConsumableArray(result), [record])
    });
  }
  function notifyCurrent(_ref3) {
    var eventName = _ref3.eventName, payload = _ref3.payload;
    var _iterator = _createForOfIteratorHelper(payload.location.current.dropTargets), _step;
    try {
      for (_iterator.s(); !(_step = _iterator.n()).done; ) {
        var _entry$eventName;
        var record = _step.value;
        var entry = registry.get(record.element);
        var args = _objectSpread2(_objectSpread2({}, payload), {}, {
          self: record
        });
        entry === null || entry === void 0 || (_entry$eventName = entry[eventName]) === null || _entry$eventName === void 0 || _entry$eventName.call(
          entry,
          // I cannot seem to get the types right here.
          // TS doesn't seem to like that one event can need `nativeSetDragImage`
          // @ts-expect-error
          args
        );
      }
    } catch (err) {
      _iterator.e(err);
    } finally {
      _iterator.f();
    }
  }
  var actions = {
    onGenerateDragPreview: notifyCurrent,
    onDrag: notifyCurrent,
    onDragStart: notifyCurrent,
    onDrop: notifyCurrent,
    onDropTargetChange: function onDropTargetChange(_ref4) {
      var payload = _ref4.payload;
      var isCurrent = new Set(payload.location.current.dropTargets.map(function(record2) {
        return record2.element;
      }));
      var visited = /* @__PURE__ */ new Set();
      var _iterator2 = _createForOfIteratorHelper(payload.location.previous.dropTargets), _step2;
      try {
        for (_iterator2.s(); !(_step2 = _iterator2.n()).done; ) {
          var _entry$onDropTargetCh;
          var record = _step2.value;
          visited.add(record.element);
          var entry = registry.get(record.element);
          var isOver = isCurrent.has(record.element);
          var args = _objectSpread2(_objectSpread2({}, payload), {}, {
            self: record
          });
          entry === null || entry === void 0 || (_entry$onDropTargetCh = entry.onDropTargetChange) === null || _entry$onDropTargetCh === void 0 || _entry$onDropTargetCh.call(entry, args);
          if (!isOver) {
            var _entry$onDragLeave;
            entry === null || entry === void 0 || (_entry$onDragLeave = entry.onDragLeave) === null || _entry$onDragLeave === void 0 || _entry$onDragLeave.call(entry, args);
          }
        }
      } catch (err) {
        _iterator2.e(err);
      } finally {
        _iterator2.f();
      }
      var _iterator3 = _createForOfIteratorHelper(payload.location.current.dropTargets), _step3;
      try {
        for (_iterator3.s(); !(_step3 = _iterator3.n()).done; ) {
          var _entry$onDropTargetCh2, _entry$onDragEnter;
          var _record = _step3.value;
          if (visited.has(_record.element)) {
            continue;
          }
          var _args = _objectSpread2(_objectSpread2({}, payload), {}, {
            self: _record
          });
          var _entry = registry.get(_record.element);
          _entry === null || _entry === void 0 || (_entry$onDropTargetCh2 = _entry.onDropTargetChange) === null || _entry$onDropTargetCh2 === void 0 || _entry$onDropTargetCh2.call(_entry, _args);
          _entry === null || _entry === void 0 || (_entry$onDragEnter = _entry.onDragEnter) === null || _entry$onDragEnter === void 0 || _entry$onDragEnter.call(_entry, _args);
        }
      } catch (err) {
        _iterator3.e(err);
      } finally {
        _iterator3.f();
      }
    }
  };
  function dispatchEvent(args) {
    actions[args.eventName](args);
  }
  function getIsOver(_ref5) {
    var source = _ref5.source, target = _ref5.target, input = _ref5.input, current = _ref5.current;
    var actual = getActualDropTargets({
      source,
      target,
      input
    });
    if (actual.length >= current.length) {
      return actual;
    }
    var lastCaptureOrdered = copyReverse(current);
    var actualCaptureOrdered = copyReverse(actual);
    var resultCaptureOrdered = [];
    for (var index = 0; index < lastCaptureOrdered.length; index++) {
      var _argsForLast$getIsSti;
      var last = lastCaptureOrdered[index];
      var fresh2 = actualCaptureOrdered[index];
      if (fresh2 != null) {
        resultCaptureOrdered.push(fresh2);
        continue;
      }
      var parent = resultCaptureOrdered[index - 1];
      var lastParent = lastCaptureOrdered[index - 1];
      if ((parent === null || parent === void 0 ? void 0 : parent.element) !== (lastParent === null || lastParent === void 0 ? void 0 : lastParent.element)) {
        break;
      }
      var argsForLast = registry.get(last.element);
      if (!argsForLast) {
        break;
      }
      var feedback = {
        input,
        source,
        element: argsForLast.element
      };
      if (argsForLast.canDrop && !argsForLast.canDrop(feedback)) {
        break;
      }
      if (!((_argsForLast$getIsSti = argsForLast.getIsSticky) !== null && _argsForLast$getIsSti !== void 0 && _argsForLast$getIsSti.call(argsForLast, feedback))) {
        break;
      }
      resultCaptureOrdered.push(_objectSpread2(_objectSpread2({}, last), {}, {
        // making it clear to consumers this drop target is active due to stickiness
        isActiveDueToStickiness: true
      }));
    }
    return copyReverse(resultCaptureOrdered);
  }
  return {
    dropTargetForConsumers,
    getIsOver,
    dispatchEvent
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/make-adapter/make-monitor.js
function _createForOfIteratorHelper2(r4, e4) {
  var t5 = "undefined" != typeof Symbol && r4[Symbol.iterator] || r4["@@iterator"];
  if (!t5) {
    if (Array.isArray(r4) || (t5 = _unsupportedIterableToArray3(r4)) || e4 && r4 && "number" == typeof r4.length) {
      t5 && (r4 = t5);
      var _n = 0, F4 = function F5() {
      };
      return { s: F4, n: function n3() {
        return _n >= r4.length ? { done: true } : { done: false, value: r4[_n++] };
      }, e: function e5(r5) {
        throw r5;
      }, f: F4 };
    }
    throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
  }
  var o5, a5 = true, u4 = false;
  return { s: function s4() {
    t5 = t5.call(r4);
  }, n: function n3() {
    var r5 = t5.next();
    return a5 = r5.done, r5;
  }, e: function e5(r5) {
    u4 = true, o5 = r5;
  }, f: function f5() {
    try {
      a5 || null == t5.return || t5.return();
    } finally {
      if (u4) throw o5;
    }
  } };
}
function _unsupportedIterableToArray3(r4, a5) {
  if (r4) {
    if ("string" == typeof r4) return _arrayLikeToArray3(r4, a5);
    var t5 = {}.toString.call(r4).slice(8, -1);
    return "Object" === t5 && r4.constructor && (t5 = r4.constructor.name), "Map" === t5 || "Set" === t5 ? Array.from(r4) : "Arguments" === t5 || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(t5) ? _arrayLikeToArray3(r4, a5) : void 0;
  }
}
function _arrayLikeToArray3(r4, a5) {
  (null == a5 || a5 > r4.length) && (a5 = r4.length);
  for (var e4 = 0, n3 = Array(a5); e4 < a5; e4++) n3[e4] = r4[e4];
  return n3;
}
function ownKeys3(e4, r4) {
  var t5 = Object.keys(e4);
  if (Object.getOwnPropertySymbols) {
    var o5 = Object.getOwnPropertySymbols(e4);
    r4 && (o5 = o5.filter(function(r5) {
      return Object.getOwnPropertyDescriptor(e4, r5).enumerable;
    })), t5.push.apply(t5, o5);
  }
  return t5;
}
function _objectSpread3(e4) {
  for (var r4 = 1; r4 < arguments.length; r4++) {
    var t5 = null != arguments[r4] ? arguments[r4] : {};
    r4 % 2 ? ownKeys3(Object(t5), true).forEach(function(r5) {
      _defineProperty(e4, r5, t5[r5]);
    }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e4, Object.getOwnPropertyDescriptors(t5)) : ownKeys3(Object(t5)).forEach(function(r5) {
      Object.defineProperty(e4, r5, Object.getOwnPropertyDescriptor(t5, r5));
    });
  }
  return e4;
}
function makeMonitor() {
  var registry = /* @__PURE__ */ new Set();
  var dragging2 = null;
  function tryAddToActive(monitor) {
    if (!dragging2) {
      return;
    }
    if (!monitor.canMonitor || monitor.canMonitor(dragging2.canMonitorArgs)) {
      dragging2.active.add(monitor);
    }
  }
  function monitorForConsumers(args) {
    var entry = _objectSpread3({}, args);
    registry.add(entry);
    tryAddToActive(entry);
    function cleanup() {
      registry.delete(entry);
      if (dragging2) {
        dragging2.active.delete(entry);
      }
    }
    return once(cleanup);
  }
  function dispatchEvent(_ref) {
    var eventName = _ref.eventName, payload = _ref.payload;
    if (eventName === "onGenerateDragPreview") {
      dragging2 = {
        canMonitorArgs: {
          initial: payload.location.initial,
          source: payload.source
        },
        active: /* @__PURE__ */ new Set()
      };
      var _iterator = _createForOfIteratorHelper2(registry), _step;
      try {
        for (_iterator.s(); !(_step = _iterator.n()).done; ) {
          var monitor = _step.value;
          tryAddToActive(monitor);
        }
      } catch (err) {
        _iterator.e(err);
      } finally {
        _iterator.f();
      }
    }
    if (!dragging2) {
      return;
    }
    var active = Array.from(dragging2.active);
    for (var _i = 0, _active = active; _i < _active.length; _i++) {
      var _monitor = _active[_i];
      if (dragging2.active.has(_monitor)) {
        var _monitor$eventName;
        (_monitor$eventName = _monitor[eventName]) === null || _monitor$eventName === void 0 || _monitor$eventName.call(_monitor, payload);
      }
    }
    if (eventName === "onDrop") {
      dragging2.active.clear();
      dragging2 = null;
    }
  }
  return {
    dispatchEvent,
    monitorForConsumers
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/make-adapter/make-adapter.js
function makeAdapter(_ref) {
  var typeKey = _ref.typeKey, mount2 = _ref.mount, dispatchEventToSource2 = _ref.dispatchEventToSource, onPostDispatch = _ref.onPostDispatch, defaultDropEffect = _ref.defaultDropEffect;
  var monitorAPI = makeMonitor();
  var dropTargetAPI = makeDropTarget({
    typeKey,
    defaultDropEffect
  });
  function dispatchEvent(args) {
    dispatchEventToSource2 === null || dispatchEventToSource2 === void 0 || dispatchEventToSource2(args);
    dropTargetAPI.dispatchEvent(args);
    monitorAPI.dispatchEvent(args);
    onPostDispatch === null || onPostDispatch === void 0 || onPostDispatch(args);
  }
  function start3(_ref2) {
    var event = _ref2.event, dragType = _ref2.dragType;
    lifecycle.start({
      event,
      dragType,
      getDropTargetsOver: dropTargetAPI.getIsOver,
      dispatchEvent
    });
  }
  function registerUsage2() {
    function mountAdapter() {
      var api = {
        canStart: lifecycle.canStart,
        start: start3
      };
      return mount2(api);
    }
    return register({
      typeKey,
      mount: mountAdapter
    });
  }
  return {
    registerUsage: registerUsage2,
    dropTarget: dropTargetAPI.dropTargetForConsumers,
    monitor: monitorAPI.monitorForConsumers
  };
}

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/android.js
var isAndroid = once(function isAndroid2() {
  return navigator.userAgent.toLocaleLowerCase().includes("android");
});
var androidFallbackText = "pdnd:android-fallback";

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/media-types/text-media-type.js
var textMediaType = "text/plain";

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/util/media-types/url-media-type.js
var URLMediaType = "text/uri-list";

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/adapter/element-adapter-native-data-key.js
var elementAdapterNativeDataKey = "application/vnd.pdnd";

// node_modules/@atlaskit/pragmatic-drag-and-drop/dist/esm/adapter/element-adapter.js
var draggableRegistry = /* @__PURE__ */ new WeakMap();
function addToRegistry(args) {
  draggableRegistry.set(args.element, args);
  return function cleanup() {
    draggableRegistry.delete(args.element);
  };
}
var honeyPotFix = makeHoneyPotFix();
var adapter = makeAdapter({
  typeKey: "element",
  defaultDropEffect: "move",
  mount: function mount(api) {
    return combine(honeyPotFix.bindEvents(), (0, import_bind_event_listener4.bind)(document, {
      type: "dragstart",
      listener: function listener(event) {
        var _entry$dragHandle, _entry$getInitialData, _entry$getInitialData2, _entry$dragHandle2, _entry$getInitialData3, _entry$getInitialData4;
        if (!api.canStart(event)) {
          return;
        }
        if (event.defaultPrevented) {
          return;
        }
        if (!event.dataTransfer) {
          if (true) {
            console.warn("\n              It appears as though you have are not testing DragEvents correctly.\n\n              - If you are unit testing, ensure you have polyfilled DragEvent.\n              - If you are browser testing, ensure you are dispatching drag events correctly.\n\n              Please see our testing guides for more information:\n              https://atlassian.design/components/pragmatic-drag-and-drop/core-package/testing\n            ".replace(/ {2}/g, ""));
          }
          return;
        }
        var target = event.target;
        if (!(target instanceof HTMLElement)) {
          return;
        }
        var entry = draggableRegistry.get(target);
        if (!entry) {
          return;
        }
        var input = getInput(event);
        var feedback = {
          element: entry.element,
          dragHandle: (_entry$dragHandle = entry.dragHandle) !== null && _entry$dragHandle !== void 0 ? _entry$dragHandle : null,
          input
        };
        if (entry.canDrag && !entry.canDrag(feedback)) {
          event.preventDefault();
          return;
        }
        if (entry.dragHandle) {
          var over = getElementFromPointWithoutHoneypot({
            x: input.clientX,
            y: input.clientY
          });
          if (!entry.dragHandle.contains(over)) {
            event.preventDefault();
            return;
          }
        }
        var nativeData = (_entry$getInitialData = (_entry$getInitialData2 = entry.getInitialDataForExternal) === null || _entry$getInitialData2 === void 0 ? void 0 : _entry$getInitialData2.call(entry, feedback)) !== null && _entry$getInitialData !== void 0 ? _entry$getInitialData : null;
        if (nativeData) {
          for (var _i = 0, _Object$entries = Object.entries(nativeData); _i < _Object$entries.length; _i++) {
            var _Object$entries$_i = _slicedToArray(_Object$entries[_i], 2), key = _Object$entries$_i[0], data = _Object$entries$_i[1];
            event.dataTransfer.setData(key, data !== null && data !== void 0 ? data : "");
          }
        }
        if (isAndroid() && !event.dataTransfer.types.includes(textMediaType) && !event.dataTransfer.types.includes(URLMediaType)) {
          event.dataTransfer.setData(textMediaType, androidFallbackText);
        }
        event.dataTransfer.setData(elementAdapterNativeDataKey, "");
        var payload = {
          element: entry.element,
          dragHandle: (_entry$dragHandle2 = entry.dragHandle) !== null && _entry$dragHandle2 !== void 0 ? _entry$dragHandle2 : null,
          data: (_entry$getInitialData3 = (_entry$getInitialData4 = entry.getInitialData) === null || _entry$getInitialData4 === void 0 ? void 0 : _entry$getInitialData4.call(entry, feedback)) !== null && _entry$getInitialData3 !== void 0 ? _entry$getInitialData3 : {}
        };
        var dragType = {
          type: "element",
          payload,
          startedFrom: "internal"
        };
        api.start({
          event,
          dragType
        });
      }
    }));
  },
  dispatchEventToSource: function dispatchEventToSource(_ref) {
    var _draggableRegistry$ge, _draggableRegistry$ge2;
    var eventName = _ref.eventName, payload = _ref.payload;
    (_draggableRegistry$ge = draggableRegistry.get(payload.source.element)) === null || _draggableRegistry$ge === void 0 || (_draggableRegistry$ge2 = _draggableRegistry$ge[eventName]) === null || _draggableRegistry$ge2 === void 0 || _draggableRegistry$ge2.call(
      _draggableRegistry$ge,
      // I cannot seem to get the types right here.
      // TS doesn't seem to like that one event can need `nativeSetDragImage`
      // @ts-expect-error
      payload
    );
  },
  onPostDispatch: honeyPotFix.getOnPostDispatch()
});
var dropTargetForElements = adapter.dropTarget;
var monitorForElements = adapter.monitor;
function draggable(args) {
  if (true) {
    if (args.dragHandle && !args.element.contains(args.dragHandle)) {
      console.warn("Drag handle element must be contained in draggable element", {
        element: args.element,
        dragHandle: args.dragHandle
      });
    }
  }
  if (true) {
    var existing = draggableRegistry.get(args.element);
    if (existing) {
      console.warn("You have already registered a `draggable` on the same element", {
        existing,
        proposed: args
      });
    }
  }
  var cleanup = combine(
    // making the draggable register the adapter rather than drop targets
    // this is because you *must* have a draggable element to start a drag
    // but you _might_ not have any drop targets immediately
    // (You might create drop targets async)
    adapter.registerUsage(),
    addToRegistry(args),
    addAttribute(args.element, {
      attribute: "draggable",
      value: "true"
    })
  );
  return once(cleanup);
}

// src/domain/words.ts
function kindWords(kind) {
  const word = kind.replaceAll("_", "-");
  if (hasMessage(`kind-${word}`)) return sentence(t4(`kind-${word}`));
  return hasMessage(`desk-mandate-${word}`) ? t4(`desk-mandate-${word}`) : sentence(foreign(kind.replaceAll("_", " ")));
}
function marksOf(item) {
  const marks = [];
  if (item.pinned || item.status === "pinned") marks.push("pinned");
  else if (item.status === "fixed") marks.push("fixed");
  else if (item.status === "held") marks.push("held");
  if (item.tentative) marks.push("tentative");
  if (item.unofficial) marks.push("unofficial");
  return marks;
}
var MARKS = {
  pinned: "desk-pinned",
  fixed: "status-fixed",
  held: "status-held",
  tentative: "tentative",
  unofficial: "unofficial"
};
function markWords(item) {
  return marksOf(item).map((mark) => t4(MARKS[mark]));
}
function stateWords(state) {
  if (state === null) return "";
  return hasMessage(`state-${state}`) ? t4(`state-${state}`) : foreign(state);
}
function spokenRest(item, withMove) {
  const parts2 = [];
  if (item.stale) parts2.push(t4("desk-no-place-now"));
  if (item.start) parts2.push(t4("hours-between", { from: clock(item.start), to: clock(item.end ?? item.start) }));
  if (item.state) parts2.push(stateWords(item.state));
  parts2.push(...markWords(item));
  if (withMove && item.was) parts2.push(t4("desk-was-on", { place: shortPlace(item.was) }));
  return parts2.length === 0 ? "" : t4("list-comma") + listed(parts2);
}
function columnWords(column) {
  if (column === "id") return t4("desk-name-in-files");
  const id = `desk-column-${column.replace(/^x_/, "").replaceAll("_", "-")}`;
  return hasMessage(id) ? t4(id) : sentence(foreign(column.replace(/^x_/, "").replaceAll("_", " ")));
}
function daysWords(from2, to) {
  return from2 === to ? shortDate(from2) : t4("months-between", { from: shortDate(from2), to: shortDate(to) });
}
function editWords(edit2, titleOf2) {
  switch (edit2.change) {
    case "pin":
      return t4("desk-edit-pin", { title: titleOf2(edit2.target), place: placeWords(edit2) });
    case "release":
      return t4("desk-release-item", { title: titleOf2(edit2.target) });
    case "set":
      return t4("desk-edit-set", {
        title: titleOf2(edit2.target),
        field: columnWords(edit2.field),
        value: edit2.value ? foreign(edit2.value) : t4("desk-empty")
      });
    case "add":
      return t4("desk-edit-add", { title: foreign(edit2.target) });
    case "remove":
      return t4("desk-edit-remove", { title: titleOf2(edit2.target) });
    case "close":
      return t4("desk-edit-close", { days: daysWords(edit2.from, edit2.to), reason: foreign(edit2.reason) });
    case "open":
      return t4("desk-edit-open", { days: shortDate(edit2.date), reason: foreign(edit2.reason) });
    case "hold":
      return t4("desk-edit-hold", { date: longDate(edit2.before) });
    case "waive":
      return t4("desk-edit-waive");
    case "avoid":
      return t4("desk-edit-avoid", { days: daysWords(edit2.from, edit2.to), reason: foreign(edit2.reason) });
  }
}

// src/view/Chip.tsx
function hueClass(renewal) {
  const hue = renewal === null ? void 0 : hues.value.get(renewal);
  return hue === void 0 ? "other" : `chain hue-${hue}`;
}
function itemClass(item) {
  const classes = [hueClass(item.renewal)];
  if (item.stale) classes.push("stale");
  if (item.tentative) classes.push("tentative");
  if (item.unofficial) classes.push("unofficial");
  if (review.value && item.was) classes.push("moved");
  if (chosen.value === item.id) classes.push("chosen");
  if (held.value === item.id) classes.push("in-hand");
  if (found.value && !found.value.has(item.id)) classes.push("not-found");
  return classes.join(" ");
}
function Marks({ item }) {
  const words = marksOf(item);
  return /* @__PURE__ */ a4($, { children: [
    words.includes("pinned") && /* @__PURE__ */ a4(Mark, { name: "pinned" }),
    words.includes("fixed") && /* @__PURE__ */ a4(Mark, { name: "fixed" }),
    words.includes("held") && /* @__PURE__ */ a4(Mark, { name: "held" }),
    item.tentative && /* @__PURE__ */ a4(Mark, { name: "tentative" }),
    item.unofficial && /* @__PURE__ */ a4(Mark, { name: "unofficial" })
  ] });
}
function useDrag(item) {
  const element = T2(null);
  A2(() => {
    if (!element.current) return void 0;
    return draggable({
      element: element.current,
      getInitialData: () => ({ item: item.id }),
      canDrag: () => item.can_move,
      onDragStart: () => {
        dragging.value = true;
        take(item.id);
      },
      onDrop: ({ location: location2 }) => {
        dragging.value = false;
        if (location2.current.dropTargets.length === 0) putDown();
      }
    });
  }, [item.id, item.can_move]);
  return element;
}
function Chip({ item, before: before3, gridKey, index }) {
  const element = useDrag(item);
  const here = cursor.value.key === gridKey && cursor.value.index === index;
  const isHolding = held.value !== null;
  return /* @__PURE__ */ a4(
    "button",
    {
      ref: element,
      type: "button",
      class: `chip ${itemClass(item)}`,
      "data-item": item.id,
      "data-key": isHolding ? void 0 : gridKey,
      "data-index": isHolding ? void 0 : index,
      tabIndex: !isHolding && here ? 0 : -1,
      "aria-pressed": chosen.value === item.id,
      onFocus: () => cursor.value = { key: gridKey, index },
      onClick: () => choose(item.id),
      onDblClick: () => take(item.id),
      children: [
        item.is_document && /* @__PURE__ */ a4(Icon, { name: "document" }),
        /* @__PURE__ */ a4(ChipWords, { item, before: before3 }),
        /* @__PURE__ */ a4("span", { class: "visually-hidden", children: spokenRest(item, review.value !== null) }),
        /* @__PURE__ */ a4(Marks, { item })
      ]
    }
  );
}
function followUp(item, before3) {
  const stem = before3 ? `${before3.title}: ` : null;
  return stem && item.title.startsWith(stem) ? foreign(item.title.slice(stem.length)) : null;
}
function ChipWords({ item, before: before3 }) {
  const follow = followUp(item, before3);
  if (follow) {
    return /* @__PURE__ */ a4("span", { class: "words follow", children: [
      t4("followed-by"),
      " ",
      follow,
      /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
        " (",
        titleWords(item),
        ")"
      ] })
    ] });
  }
  if (item.renewal === null) return /* @__PURE__ */ a4("span", { class: "words", children: titleWords(item) });
  return /* @__PURE__ */ a4("span", { class: "words", children: [
    /* @__PURE__ */ a4("b", { children: foreign(item.short) }),
    " ",
    labelWords(item)
  ] });
}
function Ghost({ item }) {
  return /* @__PURE__ */ a4("span", { class: `ghost ${hueClass(item.renewal)}`, children: [
    /* @__PURE__ */ a4("span", { class: "words", children: item.renewal === null ? titleWords(item) : `${foreign(item.short)} ${labelWords(item)}` }),
    /* @__PURE__ */ a4(Icon, { name: "away" }),
    /* @__PURE__ */ a4("span", { class: "visually-hidden", children: t4("desk-was-here") })
  ] });
}

// src/view/Slot.tsx
function priceClass(key) {
  if (held.value === null) return "";
  const slot = slotAt(key);
  if (!slot) return "unpriced";
  if (isImpossible(slot)) return "impossible";
  const shade = shadeOf(slot, mode.value);
  const breaks = slot.mark === "breaks" ? " breaks" : "";
  return (shade === null ? "unpriced" : `shade-${shade}`) + breaks;
}
function takesHeld(key) {
  const item = heldItem.value;
  return item !== null && placeOf(key).session === null === item.is_document;
}
function useDrop(key) {
  const element = T2(null);
  A2(() => {
    if (!element.current) return void 0;
    return dropTargetForElements({
      element: element.current,
      canDrop: () => takesHeld(key),
      onDragEnter: () => {
        cursor.value = { key, index: 0 };
        look(key);
      },
      onDrop: () => void drop(key)
    });
  }, [key]);
  return element;
}
function Slot({ gridKey, day, half, items: items2, ghosts }) {
  const element = useDrop(gridKey);
  const isTarget = takesHeld(gridKey);
  const closed = half?.closed ?? day.closed;
  const classes = ["slot", isTarget ? `target ${priceClass(gridKey)}` : ""];
  if (closed || half && !half.open) classes.push("closed");
  else if (day.avoid) classes.push("avoid");
  if (!day.in_month) classes.push("before");
  if (half === null) classes.push("papers");
  if (review.value && items2.some((item) => item.was)) classes.push("changed");
  return /* @__PURE__ */ a4("td", { ref: element, class: classes.join(" "), children: [
    /* @__PURE__ */ a4("div", { class: "stack", children: [
      items2.map((item, index) => /* @__PURE__ */ a4(Chip, { item, before: items2[index - 1] ?? null, gridKey, index }, item.id)),
      review.value && ghosts.map((item) => /* @__PURE__ */ a4(Ghost, { item }, item.id))
    ] }),
    isTarget ? /* @__PURE__ */ a4(DropButton, { gridKey }) : /* @__PURE__ */ a4(Rest, { gridKey, half, count: items2.length, closed })
  ] });
}
function DropButton({ gridKey, before: before3 = null }) {
  const slot = slotAt(gridKey);
  const here = heldItem.value !== null && keyOf(heldItem.value) === gridKey;
  const rank = rankAt(gridKey);
  const words = here ? t4("desk-here-now") : slot ? priceWords(slot, mode.value) : "…";
  const isFocus = cursor.value.key === gridKey;
  const beyond2 = heldItem.value ? beyondWindow(heldItem.value, placeOf(gridKey)) : null;
  return /* @__PURE__ */ a4(
    "button",
    {
      type: "button",
      class: "drop",
      "data-key": gridKey,
      "data-index": 0,
      tabIndex: isFocus ? 0 : -1,
      title: slot && isImpossible(slot) && !beyond2 ? whyNot(slot) : [beyond2, slot?.markWords && foreign(slot.markWords)].filter(Boolean).join("; ") || void 0,
      onClick: () => void drop(gridKey),
      onPointerEnter: () => look(gridKey),
      onFocus: () => {
        cursor.value = { key: gridKey, index: 0 };
        look(gridKey);
      },
      children: [
        /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
          placeWords(placeOf(gridKey)),
          ": "
        ] }),
        before3 && /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: before3 }),
        rank !== null && /* @__PURE__ */ a4("span", { class: "rank", children: rank }),
        rank !== null && /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
          " ",
          t4("desk-of-the-best"),
          t4("list-comma")
        ] }),
        /* @__PURE__ */ a4("span", { class: `price${beyond2 ? " beyond" : ""}`, children: words }),
        slot && /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
          spokenMark(slot),
          beyond2 && t4("list-comma") + beyond2
        ] })
      ]
    }
  );
}
function spokenMark(slot) {
  if (isImpossible(slot)) return t4("list-comma") + whyNot(slot);
  return slot.mark === "breaks" ? t4("list-comma") + t4("desk-unmoved", { why: slot.markWords ? foreign(slot.markWords) : t4("desk-rule-breaks") }) : "";
}
function Rest({ gridKey, half, count, closed }) {
  const goesOn = half !== null && half.used > half.minutes && count === 1;
  const used = half && half.used > 0 ? goesOn ? t4("desk-minutes", { used: String(half.used) }) : t4("desk-minutes-of", { used: String(half.used), minutes: String(half.minutes) }) : "";
  const isFull = half !== null && half.used > half.minutes && !goesOn;
  const foot = used && /* @__PURE__ */ a4("span", { class: `used${isFull ? " too-full" : ""}`, children: used });
  if (count > 0 || held.value !== null) return /* @__PURE__ */ a4("span", { class: "foot", children: foot });
  const words = closed ? closedReason(closed) : half ? half.used > 0 ? t4("desk-minutes-used", { minutes: t4("desk-count-minutes", { count: half.used }) }) : t4("desk-empty") : t4("desk-no-documents");
  return /* @__PURE__ */ a4(
    "button",
    {
      type: "button",
      class: "empty",
      "data-key": gridKey,
      "data-index": 0,
      tabIndex: cursor.value.key === gridKey ? 0 : -1,
      onFocus: () => cursor.value = { key: gridKey, index: 0 },
      children: [
        /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
          placeWords(placeOf(gridKey)),
          ": ",
          words
        ] }),
        /* @__PURE__ */ a4("span", { class: "foot", children: foot })
      ]
    }
  );
}

// src/view/gridKeys.ts
var ARROWS = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down"
};
function directionOf(key) {
  const direction = ARROWS[key];
  if (!direction) return null;
  if (document.documentElement.dir !== "rtl") return direction;
  return direction === "left" ? "right" : direction === "right" ? "left" : direction;
}
function gridKeys(event, matrix, places) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("summary, .deadlines")) return;
  const direction = directionOf(event.key);
  const done = direction ? walk(direction, matrix, places) : held.value === null ? atRest(event.key, matrix, places) : inHand(event.key, matrix);
  if (done) {
    event.preventDefault();
    event.stopPropagation();
  }
}
function walk(direction, matrix, places) {
  const { key, index } = cursor.value;
  if (held.value !== null) {
    const next = neighbour(matrix, key, direction, isPossible);
    if (next) moveCursor(next);
    else say(t4("desk-no-slot-that-way"));
    return true;
  }
  const count = places.get(key)?.length ?? 0;
  if (direction === "down" && index + 1 < count) moveCursor(key, index + 1);
  else if (direction === "up" && index > 0) moveCursor(key, index - 1);
  else {
    const next = neighbour(matrix, key, direction, () => true);
    if (next) moveCursor(next, direction === "up" ? Math.max(0, (places.get(next)?.length ?? 1) - 1) : 0);
  }
  return true;
}
function isPossible(key) {
  const slot = slotAt(key);
  return takesHeld(key) && (slot ? !isImpossible(slot) : false);
}
function atRest(key, matrix, places) {
  const at = cursor.value;
  const item = places.get(at.key)?.[at.index];
  if (key === " " || key === "m" || key === "M") {
    if (!item) return key === " ";
    take(item.id, [at.key]);
    moveCursor(at.key);
    return true;
  }
  if (key === "Enter" && item) {
    choose(item.id);
    return true;
  }
  return toEdge(key, matrix);
}
function inHand(key, matrix) {
  if (key === "Escape") {
    const back = held.value;
    putDown();
    returnTo(back);
    return true;
  }
  if (key >= "1" && key <= "5") {
    dropBest(Number(key));
    return true;
  }
  if (key === "Enter" || key === " ") {
    void drop(cursor.value.key);
    return true;
  }
  return toEdge(key, matrix);
}
function toEdge(key, matrix) {
  if (key !== "Home" && key !== "End") return false;
  const line = matrix.find((keys) => keys.includes(cursor.value.key));
  const allowed = line?.filter((each) => held.value === null || isPossible(each)) ?? [];
  const next = key === "Home" ? allowed[0] : allowed.at(-1);
  if (next) moveCursor(next);
  return true;
}
function returnTo(id) {
  if (id === null) return;
  requestAnimationFrame(() => {
    document.querySelector(`[data-item="${CSS.escape(id)}"]`)?.focus();
  });
}

// src/view/Calendar.tsx
function Calendar({ state }) {
  const frame2 = T2(null);
  const withWeekend = weekend.value || weekendIsUsed(state);
  const weeks = w2(() => weeksOf(state, withWeekend), [state, withWeekend]);
  const places = w2(() => itemsByPlace(state.items), [state]);
  const ghosts = w2(() => ghostsByPlace(state.items), [state]);
  const matrix = w2(() => matrixOf(weeks, narrow.value), [weeks, narrow.value]);
  A2(() => {
    const first = state.items.find((item) => item.date >= state.month.first);
    if (cursor.value.key === "" && first) cursor.value = { key: keyOf(first), index: 0 };
    const month = frame2.current?.querySelector(".week:not(.earlier)");
    if (frame2.current && month) frame2.current.scrollTop = month.offsetTop - headHeight(frame2.current);
  }, [state.instance]);
  const cells2 = { places, ghosts };
  return /* @__PURE__ */ a4(
    "div",
    {
      ref: frame2,
      class: "frame",
      "data-grid": true,
      onKeyDown: (event) => gridKeys(event, matrix, places),
      children: /* @__PURE__ */ a4("table", { class: `calendar${held.value ? " holding" : ""}${withWeekend ? " seven" : ""}`, children: [
        /* @__PURE__ */ a4("caption", { class: "visually-hidden", children: t4(narrow.value ? "desk-calendar-caption-narrow" : "desk-calendar-caption", { title: titleOfState(state) }) }),
        narrow.value ? /* @__PURE__ */ a4(Narrow, { weeks, ...cells2 }) : /* @__PURE__ */ a4(Wide, { weeks, ...cells2 })
      ] })
    }
  );
}
function headHeight(frame2) {
  return frame2.querySelector("thead")?.offsetHeight ?? 0;
}
function ghostsByPlace(items2) {
  return itemsByPlace(
    items2.filter((item) => item.was !== null).map((item) => ({ ...item, ...item.was }))
  );
}
function Wide({ weeks, places, ghosts }) {
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("td", { class: "corner" }),
      weeks[0]?.days.map((day) => /* @__PURE__ */ a4("th", { scope: "col", children: weekdayName(day.date) }, day.date))
    ] }) }),
    weeks.map((week) => /* @__PURE__ */ a4("tbody", { class: `week${week.in_month ? "" : " earlier"}`, children: [
      /* @__PURE__ */ a4("tr", { class: "dates", children: [
        /* @__PURE__ */ a4("th", { scope: "row", children: /* @__PURE__ */ a4("span", { class: "visually-hidden", children: t4("column-days") }) }),
        week.days.map((day) => /* @__PURE__ */ a4(DayHead, { day }, day.date))
      ] }),
      week.rows.map((row) => /* @__PURE__ */ a4("tr", { class: `row-${row}`, children: [
        /* @__PURE__ */ a4("th", { scope: "row", children: [
          /* @__PURE__ */ a4("span", { children: shortRow(row) }),
          /* @__PURE__ */ a4("span", { class: "visually-hidden", children: rowWords(row) })
        ] }),
        week.days.map((day) => /* @__PURE__ */ a4(Cell, { day, row, places, ghosts }, day.date))
      ] }, row))
    ] }, week.monday))
  ] });
}
function Narrow({ weeks, places, ghosts }) {
  const rows2 = [...new Set(weeks.flatMap((week) => week.rows))];
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "col", children: t4("column-day") }),
      rows2.map((row) => /* @__PURE__ */ a4("th", { scope: "col", children: row === "day" ? t4("desk-papers") : rowWords(row) }, row))
    ] }) }),
    weeks.map((week) => /* @__PURE__ */ a4("tbody", { class: `week${week.in_month ? "" : " earlier"}`, children: week.days.map((day) => /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4(DayHead, { day, isRow: true }),
      rows2.map((row) => /* @__PURE__ */ a4(Cell, { day, row, places, ghosts }, row))
    ] }, day.date)) }, week.monday))
  ] });
}
function shortRow(row) {
  return row === "day" ? "" : t4(`desk-row-${row}`);
}
function DayHead({ day, isRow = false }) {
  const reason = day.closed ? closedReason(day.closed) : day.avoid ? t4("avoid-because", { reason: foreign(day.avoid) }) : null;
  const classes = `date${day.closed ? " closed" : day.avoid ? " avoid" : ""}${day.in_month ? "" : " before"}`;
  const showsMonth = !day.in_month || dayNumber(day.date) === "1";
  return /* @__PURE__ */ a4("th", { scope: isRow ? "row" : "col", class: classes, id: `day-${day.date}`, children: /* @__PURE__ */ a4("span", { class: "day-line", children: [
    /* @__PURE__ */ a4("span", { class: "number", "aria-hidden": "true", children: [
      showsMonth ? tick(day.date) : dayNumber(day.date),
      isRow && /* @__PURE__ */ a4("small", { children: shortWeekday(day.date) })
    ] }),
    /* @__PURE__ */ a4("span", { class: "visually-hidden", children: longDate(day.date) }),
    reason && !isRow && /* @__PURE__ */ a4("span", { class: "reason", title: reason, children: reason }),
    /* @__PURE__ */ a4(Deadlines, { day })
  ] }) });
}
function Cell({ day, row, places, ghosts }) {
  const key = `${day.date} ${row}`;
  const half = row === "day" ? null : day.sessions.find((each) => each.session === row) ?? null;
  return /* @__PURE__ */ a4(
    Slot,
    {
      gridKey: key,
      day,
      half,
      items: places.get(key) ?? [],
      ghosts: ghosts.get(key) ?? []
    }
  );
}

// src/domain/chains.ts
function linksOf(state, chain) {
  const items2 = new Map(state.items.map((item) => [item.id, item]));
  const members = chain.items.map((id) => items2.get(id)).filter((item) => item !== void 0).sort((one, other) => `${one.date} ${one.start ?? ""}`.localeCompare(`${other.date} ${other.start ?? ""}`));
  return members.map((item) => {
    const lead = state.leads.filter((each) => each.to === item.id).sort((one, other) => one.slack - other.slack)[0];
    return { item, lead: lead ?? null, from: lead ? items2.get(lead.from) ?? null : null };
  });
}
function countOf(lead) {
  return lead.unit.startsWith("working") ? "working-days" : "calendar-days";
}
function leadWords(lead) {
  const days = t4(`count-${countOf(lead)}`, { count: lead.actual });
  if (lead.slack < 0) return t4("desk-lead-short", { days, number: String(-lead.slack) });
  if (lead.slack === 0) return t4("desk-lead-none", { days });
  return t4("desk-lead-spare", { days, number: String(lead.slack) });
}
function askedWords(lead) {
  const [, how = "", days = ""] = /^(more than|at least) (\d+) /.exec(lead.stated) ?? [];
  if (how === "") return foreign(lead.stated);
  return t4(`asked-${how.replace(" ", "-")}-${countOf(lead)}`, { count: Number(days) });
}
function shortLead(lead) {
  const days = t4("count-days", { count: lead.actual });
  if (lead.slack < 0) return t4("desk-bar-short", { days, number: String(-lead.slack) });
  return t4("desk-bar-spare", { days, number: String(lead.slack) });
}
function chartDays(state) {
  const used = new Set(state.items.map((item) => item.date));
  const ends = new Set(state.chains.map((chain) => chain.expires));
  return state.days.filter((day) => !day.is_weekend || used.has(day.date) || ends.has(day.date));
}
function loadOf(day, session) {
  const half = day.sessions.find((each) => each.session === session);
  if (!half || !half.open || half.minutes === 0) return null;
  return half.used / half.minutes;
}

// src/view/ModeChoice.tsx
function ModeChoice() {
  return /* @__PURE__ */ a4("fieldset", { class: "mode", children: [
    /* @__PURE__ */ a4("legend", { children: t4("desk-a-drop") }),
    /* @__PURE__ */ a4("label", { children: [
      /* @__PURE__ */ a4("input", { type: "radio", name: "mode", checked: mode.value === "keep", onChange: () => mode.value = "keep" }),
      t4("desk-keeps")
    ] }),
    /* @__PURE__ */ a4("label", { children: [
      /* @__PURE__ */ a4("input", { type: "radio", name: "mode", checked: mode.value === "best", onChange: () => mode.value = "best" }),
      t4("desk-takes-best")
    ] })
  ] });
}

// src/view/MoveTo.tsx
function MoveTo({ item }) {
  A2(() => {
    if (held.value !== item.id && item.can_move) take(item.id);
  }, [item.id]);
  if (!item.can_move) return /* @__PURE__ */ a4("p", { children: t4("desk-cannot-move") });
  const list2 = rankedSlots.value;
  const impossible = [...slots.value.values()].filter(isImpossible);
  return /* @__PURE__ */ a4("div", { class: "move-to", children: [
    /* @__PURE__ */ a4(ModeChoice, {}),
    /* @__PURE__ */ a4("p", { class: "quiet-words", "aria-live": "off", "data-settled": held.value !== null && isSettled.value ? "" : void 0, children: held.value === null ? t4("desk-was-put-back") : !isSettled.value ? t4("desk-prices-coming") : t4("desk-possible-best-first", { slots: t4("desk-possible-slots", { count: list2.length }) }) }),
    /* @__PURE__ */ a4("ol", { class: "ranked", children: list2.map((slot) => /* @__PURE__ */ a4(Choice, { slot, beyond: beyondWindow(item, slot) }, slot.key)) }),
    impossible.length > 0 && /* @__PURE__ */ a4("details", { class: "impossible-list", children: [
      /* @__PURE__ */ a4("summary", { children: t4("desk-slots-impossible", { count: impossible.length }) }),
      /* @__PURE__ */ a4("ul", { children: impossible.map((slot) => /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => void drop(slot.key), children: sentence(placeWords(slot)) }),
        /* @__PURE__ */ a4("span", { class: "why", children: beyond(item, slot) ?? whyNot(slot) })
      ] }, slot.key)) })
    ] }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: held.value === null ? /* @__PURE__ */ a4("button", { type: "button", onClick: () => take(item.id), children: t4("desk-take-hold") }) : /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        onClick: () => {
          putDown();
          returnTo(item.id);
        },
        children: t4("desk-put-back")
      }
    ) })
  ] });
}
function beyond(item, slot) {
  const words = beyondWindow(item, slot);
  return words && t4("desk-drop-widens", { why: sentence(words) });
}
function Choice({ slot, beyond: beyond2 }) {
  const rank = bests.value.get(slot.key);
  return /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4(
    "button",
    {
      type: "button",
      class: "choice",
      onClick: () => void drop(slot.key),
      onFocus: () => look(slot.key),
      onPointerEnter: () => look(slot.key),
      children: [
        /* @__PURE__ */ a4("span", { class: "rank", children: rank ?? "" }),
        /* @__PURE__ */ a4("span", { class: "words", children: shortPlace(slot) }),
        /* @__PURE__ */ a4("span", { class: "price", children: priceWords(slot, mode.value) }),
        beyond2 && /* @__PURE__ */ a4("span", { class: "why", children: sentence(beyond2) }),
        slot.mark === "breaks" && slot.markWords && /* @__PURE__ */ a4("span", { class: "why", title: foreign(slot.markWords), children: /* @__PURE__ */ a4(English, { children: shortMark(slot.markWords) }) })
      ]
    }
  ) });
}
function takeToPanel(id) {
  take(id);
  requestAnimationFrame(() => document.getElementById("tab-move")?.focus());
}

// src/view/Strip.tsx
function Strip({ days, isDocument }) {
  return /* @__PURE__ */ a4($, { children: days.map((day, index) => {
    const best = bestOf(day.date, isDocument);
    return best && /* @__PURE__ */ a4(StripDay, { slot: best, column: index + 1 }, day.date);
  }) });
}
function StripDay({ slot, column }) {
  const element = T2(null);
  A2(() => {
    if (!element.current) return void 0;
    return dropTargetForElements({
      element: element.current,
      onDragEnter: () => look(slot.key),
      onDrop: () => void drop(slot.key)
    });
  }, [slot.key]);
  const words = `${shortPlace(placeOf(slot.key))}: `;
  return /* @__PURE__ */ a4(
    "button",
    {
      ref: element,
      type: "button",
      class: `strip ${priceClass(slot.key)}`,
      tabIndex: -1,
      style: { "--at": String(column) },
      title: words + spokenPrice(slot, mode.value),
      onPointerEnter: () => look(slot.key),
      onClick: () => void drop(slot.key),
      children: [
        /* @__PURE__ */ a4("span", { class: "visually-hidden", children: words }),
        shortPrice(slot),
        isImpossible(slot) && /* @__PURE__ */ a4("span", { class: "visually-hidden", children: whyNot(slot) })
      ]
    }
  );
}
function shortPrice(slot) {
  if (isImpossible(slot)) return "";
  const figure2 = figureOf(slot, mode.value);
  if (!figure2) return priceWords(slot, mode.value);
  return figure2.more === 0 ? "0" : figure2.more > 99 ? "99+" : signed(figure2.more);
}
function bestOf(date, isDocument) {
  const keys = isDocument ? ["day"] : ["morning", "lunch", "afternoon", "evening"];
  const known = keys.map((row) => slots.value.get(keyOf({ date, session: row === "day" ? null : row }))).filter((slot) => slot !== void 0);
  return known.sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null;
}
function rankOf(slot) {
  return figureOf(slot, mode.value)?.more ?? Number.MAX_SAFE_INTEGER;
}

// src/view/Chains.tsx
function Chains({ state }) {
  const days = chartDays(state);
  const columns = new Map(days.map((day, index) => [day.date, index + 1]));
  const columnOf = (date) => columns.get(date) ?? nearest(days, date);
  return /* @__PURE__ */ a4("div", { class: "frame chains", style: { "--days": String(days.length), "--edge": `${edgeFor(state, days, columnOf)}rem` }, children: /* @__PURE__ */ a4("div", { class: "chart", children: [
    days.map((day, index) => weekday(day.date) === 1 && /* @__PURE__ */ a4("span", { class: "guide", style: { "--at": String(index + 1) } }, day.date)),
    /* @__PURE__ */ a4(Scale, { days }),
    state.chains.map((chain) => /* @__PURE__ */ a4(Lane, { state, chain, days, columnOf }, chain.renewal)),
    state.chains.length === 0 && /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-no-chains") })
  ] }) });
}
function edgeFor(state, days, columnOf) {
  const column = Math.max(1.2, 50 / days.length);
  const needs = state.items.filter((item) => item.renewal !== null && item.date).map((item) => (labelWords(item).length + withSession(tick(item.date), item.session).length + 3) * 0.43 + 1.5 - (days.length - columnOf(item.date)) * column);
  return Math.max(0.75, ...needs);
}
function nearest(days, date) {
  const after2 = days.findIndex((day) => day.date >= date);
  return after2 < 0 ? days.length : after2 + 1;
}
function Scale({ days }) {
  return /* @__PURE__ */ a4("div", { class: "scale", role: "img", "aria-label": scaleWords(days), children: days.map((day, index) => /* @__PURE__ */ a4(
    "div",
    {
      title: longDate(day.date),
      class: `tick${weekday(day.date) === 1 || index === 0 ? " monday" : ""}${day.closed ? " closed" : day.avoid ? " avoid" : ""}${day.in_month ? "" : " before"}`,
      children: [
        /* @__PURE__ */ a4("span", { class: "month-name", children: index === 0 || dayNumber(day.date) === "1" ? monthName(day.date) : "" }),
        /* @__PURE__ */ a4("span", { class: "day-number", children: dayNumber(day.date) }),
        /* @__PURE__ */ a4(Load, { day, session: "morning" }),
        /* @__PURE__ */ a4(Load, { day, session: "afternoon" })
      ]
    },
    day.date
  )) });
}
function scaleWords(days) {
  const used = days.filter((day) => (loadOf(day, "morning") ?? 0) > 0 || (loadOf(day, "afternoon") ?? 0) > 0);
  const list2 = used.map(
    (day) => t4("desk-fullness-of-day", { date: shortDate(day.date), morning: percent(loadOf(day, "morning")), afternoon: percent(loadOf(day, "afternoon")) })
  );
  return t4("desk-fullness", { list: listed(list2) });
}
function percent(load) {
  return load === null ? t4("closed") : t4("desk-percent", { number: String(Math.round(load * 100)) });
}
function Load({ day, session }) {
  const load = loadOf(day, session);
  return /* @__PURE__ */ a4("span", { class: `load load-${load === null ? "none" : Math.min(4, Math.ceil(load * 4))}` });
}
function Lane({ state, chain, days, columnOf }) {
  const links = linksOf(state, chain);
  const ends = chain.expires ? t4("desk-mandate-ends", { date: longDate(chain.expires) }) : t4("desk-no-mandate-end");
  return /* @__PURE__ */ a4("section", { class: `lane ${hueClass(chain.renewal)}`, "aria-label": listed([foreign(chain.mission), ends]), children: [
    /* @__PURE__ */ a4("h2", { children: [
      /* @__PURE__ */ a4("b", { children: foreign(chain.mission) }),
      chain.expires && /* @__PURE__ */ a4("small", { children: t4("desk-ends", { date: shortDate(chain.expires) }) }),
      /* @__PURE__ */ a4("small", { children: foreign(chain.resolution) })
    ] }),
    /* @__PURE__ */ a4("ol", { class: "links", children: links.map((link) => /* @__PURE__ */ a4(LinkRow, { link, days, columnOf }, link.item.id)) }),
    chain.expires && /* @__PURE__ */ a4("span", { class: "end-stop", style: { "--at": String(columnOf(chain.expires)) }, title: sentence(ends) })
  ] });
}
function LinkRow({ link, days, columnOf }) {
  const { item, lead, from: from2 } = link;
  const element = useDrag(item);
  const at = columnOf(item.date);
  const start3 = from2 ? columnOf(from2.date) : at;
  const isHeld = held.value === item.id;
  const slack = lead ? lead.slack < 0 ? "short" : lead.slack === 0 ? "tight" : "loose" : "";
  const marks = markWords(item);
  return /* @__PURE__ */ a4("li", { class: isHeld ? "held" : "", children: [
    lead && start3 < at && /* @__PURE__ */ a4("span", { class: `bar ${slack}`, style: { "--from": String(start3), "--to": String(at) }, children: /* @__PURE__ */ a4("span", { class: "bar-words", children: shortLead(lead) }) }),
    isHeld && /* @__PURE__ */ a4(Strip, { days, isDocument: item.is_document }),
    /* @__PURE__ */ a4(
      "button",
      {
        ref: element,
        type: "button",
        "data-item": item.id,
        class: `stop ${itemClass(item)}`,
        style: { "--at": String(at) },
        onClick: () => choose(item.id),
        onKeyDown: (event) => {
          if (event.key === " " || event.key === "m") {
            event.preventDefault();
            event.stopPropagation();
            takeToPanel(item.id);
          }
        },
        children: [
          /* @__PURE__ */ a4("span", { class: "dot" }),
          /* @__PURE__ */ a4("span", { class: "stop-words", children: [
            sentence(labelWords(item)),
            " ",
            /* @__PURE__ */ a4("span", { class: "stop-date", children: withSession(tick(item.date), item.session) }),
            " ",
            /* @__PURE__ */ a4(Marks, { item }),
            /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
              t4("list-comma"),
              listed([foreign(item.short), ...marks, lead ? t4("desk-lead-is", { lead: leadWords(lead) }) : ""].filter(Boolean))
            ] })
          ] })
        ]
      }
    )
  ] });
}

// src/domain/names.ts
function freeName(title, state) {
  const stem = title.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40) || "item";
  const taken = /* @__PURE__ */ new Set([...state.items.map((item) => item.id), ...state.chains.map((chain) => chain.renewal)]);
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
  return name;
}

// src/view/dialogs/Dialog.tsx
function Dialog({ title, children, wide = false }) {
  const element = T2(null);
  A2(() => {
    const before3 = document.activeElement;
    element.current?.showModal();
    const wanted = [".fields :is(input, select, textarea)", ".scenario input:not(:disabled)", ".dialog-body > .buttons button:not(:disabled)", ".form :is(input, select, textarea)", ".dialog-body > :not(header) button", "h2"];
    wanted.map((each) => element.current?.querySelector(each)).find(Boolean)?.focus();
    return () => before3?.isConnected && before3.focus();
  }, []);
  return /* @__PURE__ */ a4(
    "dialog",
    {
      ref: element,
      class: wide === "full" ? "wide full" : wide ? "wide" : "",
      "aria-labelledby": "dialog-title",
      onClose: closeDialog,
      onPointerDown: (event) => {
        if (event.target === element.current) closeDialog();
      },
      children: /* @__PURE__ */ a4("div", { class: "dialog-body", children: [
        /* @__PURE__ */ a4("header", { children: [
          /* @__PURE__ */ a4("h2", { id: "dialog-title", tabIndex: -1, children: title }),
          /* @__PURE__ */ a4("button", { type: "button", class: "quiet", "aria-label": t4("desk-close"), onClick: closeDialog, children: /* @__PURE__ */ a4(Icon, { name: "close" }) })
        ] }),
        children
      ] })
    }
  );
}
function closeDialog() {
  dialog.value = null;
}

// src/view/dialogs/Fields.tsx
var LONG = /* @__PURE__ */ new Set(["notes", "basis", "x_source"]);
var DATES = /^(date|earliest|latest|preferred|report_due|report_issued|mandate_expires|not_before|complete_by|until|changed_on)$/;
var YES = /* @__PURE__ */ new Set(["briefing", "politico_military_briefing"]);
var ACTIONS = ["", "renewal", "change", "withdrawal", "termination", "creation", "consultation", "rollover"];
var FLAGS = {
  tentative: "desk-tentative-long",
  unofficial: "desk-unofficial-long"
};
var HINTS = {
  notes: "desk-hint-never-printed",
  basis: "desk-hint-printed",
  location: "desk-hint-printed",
  start: "desk-hint-start",
  after: "desk-hint-after",
  until: "desk-hint-until",
  council_mission: "desk-hint-span",
  assessment_mission: "desk-hint-span"
};
function Field({ column, value, kinds, required = false }) {
  const id = `field-${column}`;
  const flag = FLAGS[column];
  if (flag) {
    return /* @__PURE__ */ a4("label", { class: "check long", children: [
      /* @__PURE__ */ a4("input", { id, name: column, type: "checkbox", defaultChecked: value === "yes" }),
      " ",
      t4(flag)
    ] });
  }
  return /* @__PURE__ */ a4("div", { class: LONG.has(column) ? "field long" : "field", children: [
    /* @__PURE__ */ a4("label", { for: id, children: HINTS[column] ? t4("aside", { text: columnWords(column), aside: t4(HINTS[column]) }) : columnWords(column) }),
    /* @__PURE__ */ a4(Input, { id, column, value, kinds, required })
  ] });
}
function Input({ id, column, value, kinds, required = false }) {
  if (column === "kind" && kinds.length > 0) {
    return /* @__PURE__ */ a4("select", { id, name: column, children: [.../* @__PURE__ */ new Set([value, ...kinds])].map((kind) => /* @__PURE__ */ a4("option", { value: kind, selected: kind === value, children: kindWords(kind) }, kind)) });
  }
  if (column === "session") return /* @__PURE__ */ a4(Choices, { id, column, value, list: ["", "morning", "lunch", "afternoon", "evening"] });
  if (column === "action") return /* @__PURE__ */ a4(Choices, { id, column, value, list: ACTIONS });
  if (YES.has(column)) return /* @__PURE__ */ a4(Choices, { id, column, value, list: ["", "yes", "no"] });
  if (LONG.has(column)) return /* @__PURE__ */ a4("textarea", { id, name: column, rows: 2, dir: "auto", defaultValue: value });
  if (column === "minutes") return /* @__PURE__ */ a4("input", { id, name: column, type: "number", min: 1, defaultValue: value });
  if (DATES.test(column) && (value === "" || isDate(value))) return /* @__PURE__ */ a4("input", { id, name: column, type: "date", required, defaultValue: value });
  return /* @__PURE__ */ a4("input", { id, name: column, type: "text", dir: "auto", required, defaultValue: value });
}
function Choices({ id, column, value, list: list2 }) {
  return /* @__PURE__ */ a4("select", { id, name: column, children: [.../* @__PURE__ */ new Set([...list2, value])].map((each) => /* @__PURE__ */ a4("option", { value: each, selected: each === value, children: choiceWords(each) }, each)) });
}
function choiceWords(value) {
  if (value === "") return t4("desk-not-set");
  if (value === "yes") return t4("desk-yes");
  if (value === "no") return t4("desk-choice-no");
  if (hasMessage(`session-${value}`)) return t4(`session-${value}`);
  return hasMessage(`desk-action-${value}`) ? t4(`desk-action-${value}`) : foreign(value);
}

// src/view/dialogs/rows.ts
var rows = y3(null);
var noRows = y3(false);
function useRows() {
  A2(() => {
    rows.value = null;
    get("rows").then((answer) => rows.value = answer).catch((error) => {
      if (error instanceof Refused && error.status === 404) noRows.value = true;
      else fail(error);
    });
  }, []);
  return rows.value;
}
function valuesOf(form) {
  const values2 = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") values2[name] = value.trim();
  for (const box of form.querySelectorAll("input[type=checkbox][name]")) values2[box.name] = box.checked ? "yes" : "";
  return values2;
}

// src/view/dialogs/Add.tsx
var EVENT = ["title", "kind", "minutes", "earliest", "latest", "preferred", "session", "start", "location", "basis", "notes", "tentative", "unofficial"];
var EVENT_KINDS = ["briefing", "consultations", "open_debate", "adoption", "subsidiary", "private_meeting", "other"];
var RENEWAL = ["mission", "kind", "mandate_expires", "report_due", "complete_by", "resolution", "briefing", "notes"];
var RENEWAL_KINDS = ["peacekeeping", "political", "sanctions", "authorization"];
var NEEDED = /* @__PURE__ */ new Set(["title", "mission", "mandate_expires"]);
var table = y3("events");
var suggestions = y3(null);
function Add({ state }) {
  const all = useRows();
  const form = T2(null);
  A2(() => {
    suggestions.value = null;
  }, []);
  const columns = table.value === "events" ? EVENT : RENEWAL;
  const kinds = all?.kinds[table.value] ?? (table.value === "events" ? EVENT_KINDS : RENEWAL_KINDS);
  const add = (place) => {
    if (!form.current?.reportValidity()) return;
    const values2 = valuesOf(form.current);
    const id = freeName(values2[table.value === "events" ? "title" : "mission"] ?? "", state);
    const edits = columns.filter((column) => (values2[column] ?? "") !== "" && !(place && (column === "session" || column === "start"))).map((field) => ({ change: "add", target: id, field, value: values2[field] }));
    if (place) edits.push({ change: "pin", target: id, ...place });
    closeDialog();
    void edit(edits, "keep", t4("desk-edit-add", { title: foreign(values2["title"] ?? values2["mission"] ?? id) }), { item: id }).then((made) => made && choose(id, "why"));
  };
  const suggest = async () => {
    if (!form.current?.reportValidity()) return;
    const row = Object.fromEntries(Object.entries(valuesOf(form.current)).filter(([name, value]) => value !== "" && name !== "table"));
    try {
      suggestions.value = (await post("suggest", { row: { id: freeName(row["title"] ?? "", state), ...row } })).slots;
    } catch (error) {
      fail(error);
    }
  };
  return /* @__PURE__ */ a4(Dialog, { title: t4("desk-add-title"), wide: true, children: /* @__PURE__ */ a4(
    "form",
    {
      ref: form,
      class: "form",
      onSubmit: (event) => {
        event.preventDefault();
        add(null);
      },
      children: [
        /* @__PURE__ */ a4("fieldset", { class: "mode", children: [
          /* @__PURE__ */ a4("legend", { children: t4("column-what") }),
          /* @__PURE__ */ a4("label", { children: [
            /* @__PURE__ */ a4("input", { type: "radio", name: "table", checked: table.value === "events", onChange: () => table.value = "events" }),
            " ",
            t4("desk-add-event")
          ] }),
          /* @__PURE__ */ a4("label", { children: [
            /* @__PURE__ */ a4("input", { type: "radio", name: "table", checked: table.value === "renewals", onChange: () => table.value = "renewals" }),
            " ",
            t4("desk-add-renewal")
          ] })
        ] }),
        /* @__PURE__ */ a4("div", { class: "fields", children: columns.map((column) => /* @__PURE__ */ a4(Field, { column, value: column === "kind" ? kinds[0] ?? "" : "", kinds, required: NEEDED.has(column) }, column)) }, table.value),
        /* @__PURE__ */ a4("p", { class: "buttons", children: [
          /* @__PURE__ */ a4("button", { type: "submit", class: "primary", children: t4("desk-add-plan") }),
          table.value === "events" && /* @__PURE__ */ a4("button", { type: "button", onClick: () => void suggest(), children: t4("desk-where-fit") }),
          /* @__PURE__ */ a4("button", { type: "button", onClick: closeDialog, children: t4("desk-cancel") })
        ] }),
        suggestions.value && /* @__PURE__ */ a4(Fits, { list: suggestions.value, add })
      ]
    }
  ) });
}
function Fits({ list: list2, add }) {
  return /* @__PURE__ */ a4("div", { role: "status", children: [
    /* @__PURE__ */ a4("h3", { children: t4(list2.length === 0 ? "desk-fits-nowhere" : "desk-best-first") }),
    /* @__PURE__ */ a4("ol", { class: "ranked", children: list2.map((slot, index) => /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("button", { type: "button", class: "choice", onClick: () => add({ date: slot.date, session: slot.session }), children: [
      /* @__PURE__ */ a4("span", { class: "rank", children: index + 1 }),
      /* @__PURE__ */ a4("span", { class: "words", children: sentence(placeWords(slot)) }),
      /* @__PURE__ */ a4("span", { class: "price", children: slot.more === 0 && !slot.moves ? t4("desk-free") : `${signed(slot.more)} · ${movesWords(slot.moves)}` })
    ] }) }, slot.date + (slot.session ?? ""))) })
  ] });
}

// src/view/dialogs/Alternatives.tsx
var list = y3([]);
var isDone = y3(false);
function Alternatives() {
  A2(() => {
    const stop3 = new AbortController();
    void seek(stop3.signal);
    return () => stop3.abort();
  }, []);
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-alternatives"), wide: true, children: [
    !isDone.value && /* @__PURE__ */ a4("p", { class: "quiet-words", role: "status", children: t4("desk-seeking-three") }),
    /* @__PURE__ */ a4("ol", { class: "alternatives", children: list.value.map((each, index) => /* @__PURE__ */ a4("li", { children: [
      /* @__PURE__ */ a4("p", { children: [
        /* @__PURE__ */ a4("b", { children: each.objective === null ? t4("desk-points-unknown") : t4("count-points", { count: each.objective }) }),
        t4("list-comma"),
        movesWords(each.moves)
      ] }),
      /* @__PURE__ */ a4("ul", { class: "lines", lang: "en", dir: "ltr", children: each.text.map((line) => /* @__PURE__ */ a4("li", { children: line }, line)) }),
      each.edits.length > 0 && /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          onClick: () => {
            closeDialog();
            void edit(each.edits, "keep", t4("desk-another-programme"));
          },
          children: t4("desk-take-this")
        }
      )
    ] }, index)) }),
    isDone.value && list.value.length === 0 && /* @__PURE__ */ a4("p", { children: t4("desk-no-alternative") })
  ] });
}
async function seek(signal) {
  list.value = [];
  isDone.value = false;
  try {
    for await (const event of stream("alternatives", { count: 3 }, signal)) {
      if (event.event === "alternative" && event.edits.length > 0) list.value = [...list.value, event];
    }
    isDone.value = true;
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}

// src/view/dialogs/CalendarRows.tsx
var WHAT = ["close", "avoid", "open"];
var what = y3("close");
function CalendarRows({ state }) {
  const save2 = (event) => {
    event.preventDefault();
    const values2 = valuesOf(event.currentTarget);
    const from2 = values2["from"] ?? "";
    const to = values2["to"] || from2;
    if (!isDate(from2) || !isDate(to)) return;
    const session = values2["session"] || null;
    const edits = editsOf(what.value, from2, to < from2 ? from2 : to, session, values2["reason"] ?? "", state);
    closeDialog();
    if (edits.length > 0) void edit(edits, "keep", null);
  };
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-days"), children: [
    /* @__PURE__ */ a4("form", { class: "form", onSubmit: save2, children: [
      /* @__PURE__ */ a4("fieldset", { class: "mode stacked", children: [
        /* @__PURE__ */ a4("legend", { children: t4("column-what") }),
        WHAT.map((id) => /* @__PURE__ */ a4("label", { children: [
          /* @__PURE__ */ a4("input", { type: "radio", name: "what", value: id, checked: what.value === id, onChange: () => what.value = id }),
          " ",
          t4(`desk-days-${id}`)
        ] }, id))
      ] }),
      /* @__PURE__ */ a4("div", { class: "fields", children: [
        /* @__PURE__ */ a4("div", { class: "field", children: [
          /* @__PURE__ */ a4("label", { for: "days-from", children: t4("desk-from") }),
          /* @__PURE__ */ a4("input", { id: "days-from", name: "from", type: "date", required: true, defaultValue: state.month.first })
        ] }),
        /* @__PURE__ */ a4("div", { class: "field", children: [
          /* @__PURE__ */ a4("label", { for: "days-to", children: t4("desk-to-same") }),
          /* @__PURE__ */ a4("input", { id: "days-to", name: "to", type: "date" })
        ] }),
        /* @__PURE__ */ a4("div", { class: "field", children: [
          /* @__PURE__ */ a4("label", { for: "days-session", children: t4("desk-part-of-day") }),
          /* @__PURE__ */ a4("select", { id: "days-session", name: "session", children: [
            /* @__PURE__ */ a4("option", { value: "", children: t4("desk-whole-day") }),
            /* @__PURE__ */ a4("option", { value: "morning", children: t4("session-morning") }),
            /* @__PURE__ */ a4("option", { value: "afternoon", children: t4("session-afternoon") }),
            what.value === "open" && /* @__PURE__ */ a4("option", { value: "lunch", children: t4("session-lunch") }),
            what.value === "open" && /* @__PURE__ */ a4("option", { value: "evening", children: t4("session-evening") })
          ] })
        ] }),
        /* @__PURE__ */ a4("div", { class: "field long", children: [
          /* @__PURE__ */ a4("label", { for: "days-reason", children: t4("desk-reason") }),
          /* @__PURE__ */ a4("input", { id: "days-reason", name: "reason", type: "text", dir: "auto", required: true })
        ] })
      ] }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: [
        /* @__PURE__ */ a4("button", { type: "submit", class: "primary", children: t4("desk-plan-with-this") }),
        /* @__PURE__ */ a4("button", { type: "button", onClick: closeDialog, children: t4("desk-cancel") })
      ] })
    ] }),
    /* @__PURE__ */ a4(Now, { state })
  ] });
}
function Now({ state }) {
  const special = state.days.filter((day) => day.in_month && (day.is_weekend ? day.is_working : day.closed ?? day.avoid ?? partly(day)));
  if (special.length === 0) return null;
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("h3", { children: t4("desk-now") }),
    /* @__PURE__ */ a4("ul", { class: "edits", children: special.map((day) => /* @__PURE__ */ a4("li", { children: [
      /* @__PURE__ */ a4("span", { children: t4("title-of", { subject: longDate(day.date), what: day.closed ? closedReason(day.closed) : day.avoid ? t4("avoid-because", { reason: foreign(day.avoid) }) : partly(day) ?? t4("desk-open") }) }),
      day.closed && /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": t4("desk-open-day", { date: longDate(day.date) }),
          onClick: () => {
            closeDialog();
            void edit([{ change: "open", date: day.date, session: null, reason: t4("desk-opened-here") }], "keep", t4("desk-open-day", { date: longDate(day.date) }));
          },
          children: t4("desk-open-button")
        }
      )
    ] }, day.date)) })
  ] });
}
function partly(day) {
  if (day.is_weekend) return null;
  const words = day.sessions.filter((half) => half.closed).map((half) => t4("desk-half-closed", { session: sentence(t4(`session-${half.session}`)), why: closedReason(half.closed) }));
  return words.length > 0 ? words.join("; ") : null;
}
function editsOf(which, from2, to, session, reason, state) {
  if (which === "avoid") return [{ change: "avoid", from: from2, to, session, reason }];
  if (which === "close") return [{ change: "close", from: from2, to, session, reason }];
  return state.days.filter((day) => day.date >= from2 && day.date <= to && (from2 === to || !day.is_weekend)).map((day) => ({ change: "open", date: day.date, session, reason }));
}

// src/view/dialogs/Circulate.tsx
var FORMATS = ["html", "docx", "xlsx", "md", "ics", "text"];
var OURS = ["csv", "json"];
var isBusy = y3(false);
var chosen2 = y3("en");
function Circulate({ state }) {
  A2(() => {
    chosen2.value = speech.value.language;
  }, []);
  const rank = (code) => state.languages.includes(code) ? state.languages.indexOf(code) : state.languages.length;
  const list2 = [...languages.value].sort((one, other) => rank(one.language) - rank(other.language));
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-circulate"), children: [
    /* @__PURE__ */ a4("p", { children: t4("desk-circulate-about") }),
    /* @__PURE__ */ a4("div", { class: "form inline", children: [
      /* @__PURE__ */ a4("label", { for: "copy-language", children: t4("desk-language") }),
      /* @__PURE__ */ a4("select", { id: "copy-language", onChange: (event) => chosen2.value = event.currentTarget.value, children: list2.map((each) => /* @__PURE__ */ a4("option", { value: each.language, lang: each.language, dir: each.direction, selected: chosen2.value === each.language, children: each.name }, each.language)) })
    ] }),
    /* @__PURE__ */ a4("ul", { class: "downloads", children: [
      FORMATS.map((format) => /* @__PURE__ */ a4(Take, { format, readers: "circulation" }, format)),
      /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          onClick: () => {
            closeDialog();
            requestAnimationFrame(() => window.print());
          },
          children: t4("desk-print-pdf")
        }
      ) })
    ] }),
    /* @__PURE__ */ a4("h3", { children: t4("desk-for-us-alone") }),
    /* @__PURE__ */ a4("ul", { class: "downloads", children: OURS.map((format) => /* @__PURE__ */ a4(Take, { format, readers: "us" }, format)) })
  ] });
}
function Take({ format, readers }) {
  return /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("button", { type: "button", disabled: isBusy.value, onClick: () => void take3(format, readers), children: t4(`desk-format-${format}`) }) });
}
async function take3(format, readers) {
  isBusy.value = true;
  try {
    const { blob, name } = await file(`export?format=${format}&for=${readers}&lang=${chosen2.value}`);
    const known = name ?? `programme.${format}`;
    saveAs(blob, known);
    say(t4("desk-downloaded", { name: foreign(known) }));
  } catch (error) {
    fail(error);
  } finally {
    isBusy.value = false;
  }
}

// src/view/dialogs/EditRow.tsx
function EditRow({ item }) {
  const all = useRows();
  const target = item.renewal ?? item.id;
  const table2 = item.renewal ? "renewals" : "events";
  const row = all?.[table2].find((each) => each["id"] === target);
  const columns = all?.columns[table2].filter((column) => column !== "id") ?? [];
  const save2 = (event) => {
    event.preventDefault();
    if (!row) return;
    const values2 = valuesOf(event.currentTarget);
    const edits = columns.filter((column) => column in values2 && values2[column] !== (row[column] ?? "")).map((column) => ({ change: "set", target, field: column, value: values2[column] ?? "" }));
    closeDialog();
    if (edits.length > 0) void edit(edits, "keep", t4("desk-edit-label", { title: foreign(target), fields: listed(edits.map((each) => "field" in each ? columnWords(each.field) : "")) }));
  };
  const removeRow = () => {
    closeDialog();
    void edit([{ change: "remove", target }], "keep", t4("desk-edit-remove", { title: foreign(target) }));
  };
  return /* @__PURE__ */ a4(Dialog, { title: item.renewal ? t4("desk-edit-renewal", { title: foreign(item.renewal) }) : t4("desk-edit-title", { title: titleWords(item) }), wide: true, children: [
    noRows.value && /* @__PURE__ */ a4("p", { children: t4("desk-no-rows") }),
    !row && !noRows.value && /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4(all ? "desk-row-gone" : "desk-reading-rows") }),
    row && all && /* @__PURE__ */ a4("form", { class: "form", onSubmit: save2, children: [
      /* @__PURE__ */ a4("div", { class: "fields", children: columns.map((column) => /* @__PURE__ */ a4(Field, { column, value: row[column] ?? "", kinds: all.kinds[table2] }, column)) }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: [
        /* @__PURE__ */ a4("button", { type: "submit", class: "primary", children: t4("desk-plan-with-these") }),
        /* @__PURE__ */ a4("button", { type: "button", onClick: removeRow, children: t4(item.renewal ? "desk-remove-renewal" : "desk-remove-item") }),
        /* @__PURE__ */ a4("button", { type: "button", onClick: closeDialog, children: t4("desk-cancel") })
      ] })
    ] })
  ] });
}

// src/view/dialogs/Help.tsx
var KEYS = [
  ["Tab", "desk-key-tab"],
  ["← ↑ → ↓", "desk-key-arrows"],
  ["Enter", "desk-key-enter"],
  ["Space, M", "desk-key-space"],
  ["1–5", "desk-key-numbers"],
  ["Esc", "desk-key-escape"],
  ["Home, End", "desk-key-ends"],
  ["P", "desk-key-pin"],
  ["E", "desk-key-why"],
  ["A", "desk-key-add"],
  ["S, Ctrl+S", "desk-key-save"],
  ["Ctrl+Z, Ctrl+Shift+Z", "desk-key-undo"],
  ["V", "desk-key-view"],
  ["/", "desk-key-find"],
  ["?", "desk-key-help"]
];
function Help() {
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-help"), children: [
    /* @__PURE__ */ a4("p", { children: t4("desk-help-about") }),
    /* @__PURE__ */ a4("table", { class: "keys", children: [
      /* @__PURE__ */ a4("caption", { class: "visually-hidden", children: t4("desk-keys") }),
      /* @__PURE__ */ a4("tbody", { children: KEYS.map(([key, words]) => /* @__PURE__ */ a4("tr", { children: [
        /* @__PURE__ */ a4("th", { scope: "row", children: /* @__PURE__ */ a4("kbd", { dir: "ltr", children: key }) }),
        /* @__PURE__ */ a4("td", { children: t4(words) })
      ] }, key)) })
    ] }),
    /* @__PURE__ */ a4("label", { class: "check", children: [
      /* @__PURE__ */ a4("input", { type: "checkbox", checked: letters.value, onChange: (event) => letters.value = event.currentTarget.checked }),
      t4("desk-letters")
    ] })
  ] });
}

// src/view/dialogs/Log.tsx
function Log({ state }) {
  const lines = [...state.log].reverse();
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-log"), wide: true, children: [
    lines.length === 0 && /* @__PURE__ */ a4("p", { children: t4("desk-log-empty") }),
    lines.length > 0 && /* @__PURE__ */ a4("table", { class: "list log", children: [
      /* @__PURE__ */ a4("caption", { class: "visually-hidden", children: t4("desk-log-caption") }),
      /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-when") }),
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("column-what") }),
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-step") })
      ] }) }),
      /* @__PURE__ */ a4("tbody", { children: lines.map((line, index) => /* @__PURE__ */ a4("tr", { children: [
        /* @__PURE__ */ a4("th", { scope: "row", children: momentWords(line.at) || "–" }),
        /* @__PURE__ */ a4("td", { children: hasMessage(`desk-log-${line.kind}`) ? t4(`desk-log-${line.kind}`) : foreign(line.kind) }),
        /* @__PURE__ */ a4("td", { dir: "auto", children: line.label })
      ] }, index)) })
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-log-times") })
  ] });
}

// src/view/dialogs/Outside.tsx
function Outside() {
  const copy = (event) => {
    event.preventDefault();
    const name = valuesOf(event.currentTarget)["name"] ?? "";
    if (name !== "") void save(name);
  };
  return /* @__PURE__ */ a4(Dialog, { title: t4("desk-file-changed").replace(/[.。]$/, ""), wide: true, children: [
    /* @__PURE__ */ a4("p", { children: t4("desk-outside-about") }),
    filesOutside.value.length > 0 && /* @__PURE__ */ a4("table", { class: "list", children: [
      /* @__PURE__ */ a4("caption", { class: "visually-hidden", children: t4("desk-cells-differ") }),
      /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-cell") }),
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-yours") }),
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-theirs") }),
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-before") })
      ] }) }),
      /* @__PURE__ */ a4("tbody", { children: filesOutside.value.map((each) => /* @__PURE__ */ a4("tr", { children: [
        /* @__PURE__ */ a4("th", { scope: "row", dir: "auto", children: [
          each.file,
          ", ",
          each.row,
          ", ",
          each.column
        ] }),
        /* @__PURE__ */ a4("td", { dir: "auto", children: each.yours }),
        /* @__PURE__ */ a4("td", { dir: "auto", children: each.theirs }),
        /* @__PURE__ */ a4("td", { dir: "auto", children: each.before })
      ] }, each.file + each.row + each.column)) })
    ] }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: [
      /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          class: "primary",
          onClick: () => {
            closeDialog();
            void reload();
          },
          children: t4("desk-take-theirs")
        }
      ),
      /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          onClick: () => {
            closeDialog();
            void reload(true);
          },
          children: t4("desk-take-theirs-only")
        }
      )
    ] }),
    /* @__PURE__ */ a4("form", { class: "form inline", onSubmit: copy, children: [
      /* @__PURE__ */ a4("label", { for: "copy-name", children: t4("desk-save-copy-label") }),
      /* @__PURE__ */ a4("input", { id: "copy-name", name: "name", type: "text", required: true, placeholder: t4("desk-folder-name") }),
      /* @__PURE__ */ a4("button", { type: "submit", children: t4("desk-save-copy") })
    ] })
  ] });
}

// src/view/dialogs/Policy.tsx
function Policy({ state }) {
  const all = useRows();
  const leads = all?.policy.filter((each) => each.field !== "base") ?? [];
  const save2 = (event) => {
    event.preventDefault();
    const values2 = valuesOf(event.currentTarget);
    const edits = [];
    if (values2["base"] && values2["base"] !== state.policy) {
      edits.push({ change: "set", target: "policy", field: "base", value: values2["base"] });
    }
    leads.forEach((lead, index) => {
      const value = values2[`lead-${index}`] ?? lead.value;
      if (value !== lead.value) edits.push({ change: "set", target: "policy", field: lead.field, value });
    });
    closeDialog();
    if (edits.length > 0) void edit(edits, "keep", null);
  };
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-policy"), children: /* @__PURE__ */ a4("form", { class: "form", onSubmit: save2, children: [
    /* @__PURE__ */ a4("div", { class: "field", children: [
      /* @__PURE__ */ a4("label", { for: "policy-base", children: t4("desk-policy") }),
      /* @__PURE__ */ a4("select", { id: "policy-base", name: "base", children: [.../* @__PURE__ */ new Set([state.policy, ...state.policies])].map((name) => /* @__PURE__ */ a4("option", { value: name, selected: name === state.policy, children: foreign(name) }, name)) })
    ] }),
    leads.length > 0 && /* @__PURE__ */ a4("h3", { children: t4("desk-leads-asked") }),
    leads.map((lead, index) => /* @__PURE__ */ a4("div", { class: "field row", children: [
      /* @__PURE__ */ a4("label", { for: `lead-${index}`, children: [
        /* @__PURE__ */ a4(English, { children: lead.words }),
        /* @__PURE__ */ a4("small", { children: [t4(lead.strength === "hard" ? "desk-must-be-kept" : "desk-a-wish"), foreign(lead.source ?? "")].filter(Boolean).join(" · ") })
      ] }),
      /* @__PURE__ */ a4("span", { children: [
        lead.bound === "more than" ? t4("desk-bound-more-than") : t4("desk-bound-at-least"),
        " ",
        /* @__PURE__ */ a4("input", { id: `lead-${index}`, name: `lead-${index}`, type: "number", min: 0, defaultValue: lead.value }),
        " ",
        t4(lead.unit.startsWith("working") ? "unit-working-days" : "unit-calendar-days")
      ] })
    ] }, lead.field)),
    noRows.value && /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-no-leads") }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: [
      /* @__PURE__ */ a4("button", { type: "submit", class: "primary", children: t4("desk-plan-with-this") }),
      /* @__PURE__ */ a4("button", { type: "button", onClick: closeDialog, children: t4("desk-cancel") })
    ] })
  ] }) });
}

// src/view/dialogs/Replan.tsx
var from = y3("");
function Replan({ state }) {
  const day = isDate(from.value) ? from.value : state.as_of ?? state.month.first;
  const held2 = state.items.filter((item) => item.date && item.date < day);
  const open = state.items.filter((item) => item.date >= day && item.can_move);
  const run2 = (event) => {
    event.preventDefault();
    closeDialog();
    void replan(day);
  };
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-replan"), children: /* @__PURE__ */ a4("form", { class: "form", onSubmit: run2, children: [
    /* @__PURE__ */ a4("p", { children: t4("desk-replan-about") }),
    state.as_of && /* @__PURE__ */ a4("p", { children: [
      /* @__PURE__ */ a4("b", { children: t4("desk-replan-held", { date: longDate(state.as_of) }) }),
      " ",
      t4("desk-replan-later")
    ] }),
    /* @__PURE__ */ a4("div", { class: "field", children: [
      /* @__PURE__ */ a4("label", { for: "replan-from", children: t4("desk-from") }),
      /* @__PURE__ */ a4(
        "input",
        {
          id: "replan-from",
          name: "from",
          type: "date",
          required: true,
          min: state.as_of ?? state.horizon.first,
          max: state.horizon.last,
          value: day,
          onInput: (event) => from.value = event.currentTarget.value
        }
      )
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet-words", role: "status", children: t4("desk-replan-counts", { date: longDate(day), held: t4("desk-count-items", { count: held2.length }), open: t4("desk-count-items", { count: open.length }) }) }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: [
      /* @__PURE__ */ a4("button", { type: "submit", class: "primary", children: t4("desk-plan-again") }),
      /* @__PURE__ */ a4("button", { type: "button", onClick: closeDialog, children: t4("desk-cancel") })
    ] })
  ] }) });
}

// src/state/compare.ts
function keyOfScenario(scenario) {
  return `${scenario.from} ${scenario.name}`;
}
var chosenScenarios = y3(/* @__PURE__ */ new Set());
var compared = y3([]);
var answers = y3(/* @__PURE__ */ new Map());
var isComparing = y3(false);
var isOutdated = O(() => compared.value.length > 0 && comparedAt.value !== desk.value?.revision);
var comparedAt = y3(-1);
var stop2 = null;
function toggleScenario(key, isOn) {
  const next = new Set(chosenScenarios.value);
  if (isOn) next.add(key);
  else next.delete(key);
  chosenScenarios.value = next;
}
async function compare(scenarios) {
  stop2?.abort();
  const mine = new AbortController();
  stop2 = mine;
  isComparing.value = true;
  compared.value = scenarios;
  answers.value = /* @__PURE__ */ new Map();
  comparedAt.value = desk.value?.revision ?? -1;
  try {
    const asked = { scenarios: scenarios.map(({ name, edits }) => ({ name, edits })) };
    for await (const event of stream("whatif", asked, mine.signal)) {
      if (event.event === "scenario") answers.value = new Map(answers.value).set(event.index, event);
    }
    say(t4("desk-scenarios-planned", { scenarios: t4("desk-count-scenarios", { count: scenarios.length }) }));
  } catch (error) {
    if (!mine.signal.aborted) fail(error);
  } finally {
    if (stop2 === mine) isComparing.value = false;
  }
}

// src/state/scenarios.ts
function keepScenario(name, edits) {
  const base = desk.value?.revision ?? 0;
  return written(() => post("scenarios", { base, name, edits }), t4("desk-scenario-kept", { name: foreign(name) }));
}
function removeScenario(name) {
  const base = desk.value?.revision ?? 0;
  return written(() => remove(`scenarios/${encodeURIComponent(name)}`, { base }), t4("desk-scenario-gone", { name: foreign(name) }));
}
function written(send2, words) {
  return inTurn(async () => {
    try {
      const answer = await send2();
      adopt("state" in answer ? answer.state : answer);
      say(words);
    } catch (error) {
      fail(error);
    }
  });
}

// src/domain/sideBySide.ts
function sideBySide(items2, answers2) {
  const places = new Map(items2.map((item) => [item.id, item.date ? { date: item.date, session: item.session } : null]));
  const titles = new Map(items2.map((item) => [item.id, item.title]));
  const changed = answers2.map((answer) => new Map((answer?.changes ?? []).map((change) => [change.id, change])));
  for (const change of changed.flatMap((all) => [...all.values()])) {
    if (!titles.has(change.id)) titles.set(change.id, change.title);
    if (!places.has(change.id)) places.set(change.id, change.from);
  }
  const moves = [...titles.keys()].filter((id) => changed.some((all) => isMove(all.get(id))));
  const rows2 = moves.map((id) => ({
    id,
    title: titles.get(id) ?? id,
    base: places.get(id) ?? null,
    cells: answers2.map((answer, index) => cellOf(answer, changed[index].get(id), places.get(id) ?? null))
  }));
  return rows2.sort((one, other) => firstDay(one).localeCompare(firstDay(other)));
}
function isMove(change) {
  if (!change) return false;
  return change.from?.date !== change.to?.date || change.from?.session !== change.to?.session;
}
function cellOf(answer, change, base) {
  if (!answer || answer.objective === null) return { kind: "unknown", place: null };
  if (!isMove(change)) return { kind: "same", place: base };
  return change?.to ? { kind: "moved", place: change.to } : { kind: "gone", place: null };
}
function firstDay(row) {
  return row.base?.date ?? row.cells.find((cell) => cell.place)?.place?.date ?? "";
}

// src/view/SideBySide.tsx
function SideBySide({ state }) {
  const list2 = compared.value;
  const each = list2.map((_4, index) => answers.value.get(index));
  const rows2 = sideBySide(state.items, each);
  return /* @__PURE__ */ a4($, { children: [
    isOutdated.value && /* @__PURE__ */ a4("p", { class: "buttons", children: [
      /* @__PURE__ */ a4("span", { class: "quiet-words", children: t4("desk-draft-changed") }),
      /* @__PURE__ */ a4("button", { type: "button", onClick: () => void compare(list2), children: t4("desk-compare-again") })
    ] }),
    /* @__PURE__ */ a4("div", { class: "side-by-side", tabIndex: 0, role: "region", "aria-label": t4("desk-beside"), children: /* @__PURE__ */ a4("table", { class: "list", children: [
      /* @__PURE__ */ a4("caption", { class: "visually-hidden", children: t4("desk-beside-caption", { scenarios: t4("desk-count-scenarios", { count: list2.length }) }) }),
      /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
        /* @__PURE__ */ a4("td", {}),
        /* @__PURE__ */ a4("th", { scope: "col", children: t4("desk-the-draft") }),
        list2.map((scenario, index) => /* @__PURE__ */ a4("th", { scope: "col", dir: "auto", children: scenario.name }, index))
      ] }) }),
      /* @__PURE__ */ a4("tbody", { class: "sums", children: [
        /* @__PURE__ */ a4("tr", { children: [
          /* @__PURE__ */ a4("th", { scope: "row", children: t4("column-points") }),
          /* @__PURE__ */ a4("td", { class: "figure", children: state.objective ?? t4("desk-none") }),
          each.map((answer, index) => /* @__PURE__ */ a4("td", { class: "figure", children: /* @__PURE__ */ a4(Points, { answer, state }) }, index))
        ] }),
        /* @__PURE__ */ a4("tr", { children: [
          /* @__PURE__ */ a4("th", { scope: "row", children: t4("desk-items-that-move") }),
          /* @__PURE__ */ a4("td", { children: "–" }),
          each.map((answer, index) => /* @__PURE__ */ a4("td", { children: answer?.moves ?? (answer ? "–" : "…") }, index))
        ] }),
        /* @__PURE__ */ a4("tr", { children: [
          /* @__PURE__ */ a4("th", { scope: "row", children: /* @__PURE__ */ a4("span", { class: "visually-hidden", children: t4("desk-apply") }) }),
          /* @__PURE__ */ a4("td", {}),
          list2.map((scenario, index) => /* @__PURE__ */ a4("td", { children: /* @__PURE__ */ a4(Apply, { scenario, answer: each[index] }) }, index))
        ] })
      ] }),
      /* @__PURE__ */ a4("tbody", { children: [
        rows2.map((row) => /* @__PURE__ */ a4("tr", { children: [
          /* @__PURE__ */ a4("th", { scope: "row", children: titleOfRow(row) }),
          /* @__PURE__ */ a4("td", { children: row.base ? shortPlace(row.base) : "–" }),
          row.cells.map((cell, index) => /* @__PURE__ */ a4("td", { class: cell.kind, children: /* @__PURE__ */ a4(Where, { cell, isNew: row.base === null }) }, index))
        ] }, row.id)),
        rows2.length === 0 && each.every((answer) => answer !== void 0) && /* @__PURE__ */ a4("tr", { children: [
          /* @__PURE__ */ a4("th", { scope: "row", children: sentence(t4("desk-nothing-moves")) }),
          /* @__PURE__ */ a4("td", { colSpan: list2.length + 1 })
        ] })
      ] })
    ] }) })
  ] });
}
function Points({ answer, state }) {
  if (!answer) return /* @__PURE__ */ a4("span", { class: "quiet-words", children: t4("desk-planning") });
  if (answer.objective === null) return /* @__PURE__ */ a4(None, { answer });
  const more = state.objective === null ? null : answer.objective - state.objective;
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("b", { children: answer.objective }),
    more !== null && /* @__PURE__ */ a4("small", { children: [
      " ",
      more === 0 ? t4("desk-the-same") : signed(more)
    ] }),
    answer.outcome === "feasible" && /* @__PURE__ */ a4("small", { children: [
      " ",
      t4("desk-not-the-best")
    ] })
  ] });
}
function None({ answer }) {
  const words = { impossible: t4("desk-no-fit"), stopped: t4("desk-not-known"), faulty: t4("desk-cannot-be-made") }[answer.outcome] ?? foreign(answer.outcome);
  return /* @__PURE__ */ a4("div", { class: "none", children: [
    /* @__PURE__ */ a4("b", { children: words }),
    answer.text.map((line) => /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4(English, { children: line }) }, line)),
    (answer.lines.length > 1 || answer.faults.length > 0) && /* @__PURE__ */ a4("details", { children: [
      /* @__PURE__ */ a4("summary", { children: [
        t4("desk-why"),
        /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
          " ",
          t4("desk-why-not-scenario", { name: foreign(answer.name) })
        ] })
      ] }),
      /* @__PURE__ */ a4("ul", { class: "lines", lang: "en", dir: "ltr", children: [...answer.lines, ...answer.faults].filter((line) => line.trim() !== "").map((line) => /* @__PURE__ */ a4("li", { children: line.replaceAll("`", "").trim().replace(/^- /, "") }, line)) })
    ] })
  ] });
}
function Where({ cell, isNew }) {
  switch (cell.kind) {
    case "same":
      return /* @__PURE__ */ a4("span", { class: "quiet-words", children: isNew ? "–" : t4("desk-same") });
    case "gone":
      return /* @__PURE__ */ a4("b", { children: t4("desk-left-out") });
    case "unknown":
      return /* @__PURE__ */ a4("span", { class: "visually-hidden", children: t4("desk-no-programme") });
    case "moved":
      return /* @__PURE__ */ a4("b", { children: [
        isNew && /* @__PURE__ */ a4("small", { children: t4("title-of", { subject: t4("change-new"), what: "" }) }),
        cell.place && shortPlace(cell.place)
      ] });
  }
}
function Apply({ scenario, answer }) {
  if (answer?.outcome === "faulty") return null;
  return /* @__PURE__ */ a4(
    "button",
    {
      type: "button",
      "aria-label": t4("desk-apply-scenario", { name: foreign(scenario.name) }),
      onClick: () => {
        dialog.value = null;
        void edit(scenario.edits, "best", t4("desk-scenario-label", { name: foreign(scenario.name) }));
      },
      children: t4("desk-apply-draft")
    }
  );
}
function titleOfRow(row) {
  const words = titleOf(row.id);
  return words === foreign(row.id) ? foreign(row.title) : words;
}

// src/view/dialogs/Scenarios.tsx
function Scenarios({ state }) {
  A2(() => void refresh(), []);
  const usable = state.scenarios.filter((scenario) => scenario.faults.length === 0);
  const chosen3 = usable.filter((scenario) => chosenScenarios.value.has(keyOfScenario(scenario)));
  const isAll = usable.length > 0 && chosen3.length === usable.length;
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-scenarios"), wide: compared.value.length > 0 ? "full" : true, children: [
    state.scenarios.length === 0 && /* @__PURE__ */ a4("p", { children: t4("desk-scenarios-none") }),
    state.scenario_faults.length > 0 && /* @__PURE__ */ a4("div", { class: "card conflict", children: [
      /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4("b", { children: t4("desk-scenarios-unread") }) }),
      /* @__PURE__ */ a4("ul", { class: "lines", lang: "en", dir: "ltr", children: state.scenario_faults.map((fault) => /* @__PURE__ */ a4("li", { children: fault }, fault)) })
    ] }),
    state.scenarios.length > 0 && /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("details", { class: "choose", open: compared.value.length === 0, children: [
        /* @__PURE__ */ a4("summary", { children: [
          t4("desk-scenarios-choose"),
          " ",
          /* @__PURE__ */ a4("small", { children: t4("desk-chosen-of", { chosen: String(chosen3.length), all: String(usable.length) }) })
        ] }),
        /* @__PURE__ */ a4("div", { class: "scenario-choice", role: "group", "aria-label": titleOfEntry("desk-menu-scenarios"), children: state.scenarios.map((scenario) => /* @__PURE__ */ a4(Choice2, { scenario }, keyOfScenario(scenario))) })
      ] }),
      state.scenarios_left_out > 0 && /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-scenarios-left-out", { count: state.scenarios_left_out }) }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: [
        /* @__PURE__ */ a4("button", { type: "button", class: "primary", disabled: isComparing.value || chosen3.length === 0, onClick: () => void compare(chosen3), children: isComparing.value ? t4("desk-planning-each") : chosen3.length === 0 ? t4("desk-compare-chosen") : t4("desk-compare", { scenarios: t4("desk-count-scenarios", { count: chosen3.length }) }) }),
        /* @__PURE__ */ a4(
          "button",
          {
            type: "button",
            onClick: () => chosenScenarios.value = new Set(isAll ? [] : usable.map(keyOfScenario)),
            children: t4(isAll ? "desk-choose-none" : "desk-choose-all")
          }
        )
      ] })
    ] }),
    compared.value.length > 0 && /* @__PURE__ */ a4(SideBySide, { state }),
    state.edits.length > 0 && /* @__PURE__ */ a4(Keep, { state })
  ] });
}
function Choice2({ scenario }) {
  const key = keyOfScenario(scenario);
  const isFaulty = scenario.faults.length > 0;
  return /* @__PURE__ */ a4("div", { class: "scenario", children: [
    /* @__PURE__ */ a4("label", { children: [
      /* @__PURE__ */ a4(
        "input",
        {
          type: "checkbox",
          disabled: isFaulty,
          checked: !isFaulty && chosenScenarios.value.has(key),
          onChange: (event) => toggleScenario(key, event.currentTarget.checked)
        }
      ),
      /* @__PURE__ */ a4("b", { dir: "auto", children: scenario.name }),
      /* @__PURE__ */ a4("small", { children: scenario.from === "file" ? t4("desk-scenario-line", { line: String(scenario.line) }) : t4("desk-kept-here") })
    ] }),
    isFaulty ? /* @__PURE__ */ a4("ul", { class: "lines faults", lang: "en", dir: "ltr", children: scenario.faults.map((fault) => /* @__PURE__ */ a4("li", { children: fault }, fault)) }) : /* @__PURE__ */ a4("details", { children: [
      /* @__PURE__ */ a4("summary", { children: [
        t4("desk-count-changes", { count: scenario.edits.length }),
        /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
          t4("list-comma"),
          foreign(scenario.name)
        ] })
      ] }),
      /* @__PURE__ */ a4("ul", { class: "lines", children: scenario.edits.map((each, index) => /* @__PURE__ */ a4("li", { children: editWords(each, titleOf) }, index)) })
    ] }),
    scenario.from === "desk" && /* @__PURE__ */ a4("button", { type: "button", class: "link", "aria-label": t4("desk-remove-scenario", { name: foreign(scenario.name) }), onClick: () => void removeScenario(scenario.name), children: t4("desk-remove") })
  ] });
}
function Keep({ state }) {
  const keep = (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = valuesOf(form)["name"] ?? "";
    if (name === "") return;
    void keepScenario(name, state.edits.flatMap((each) => each.edits)).then(() => form.reset());
  };
  return /* @__PURE__ */ a4("form", { class: "form inline", onSubmit: keep, children: [
    /* @__PURE__ */ a4("label", { for: "scenario-name", children: t4("desk-scenario-keep") }),
    /* @__PURE__ */ a4("input", { id: "scenario-name", name: "name", type: "text", required: true, dir: "auto", placeholder: t4("desk-its-name") }),
    /* @__PURE__ */ a4("button", { type: "submit", children: t4("desk-keep") })
  ] });
}

// src/view/dialogs/Settings.tsx
var THEMES = ["system", "light", "dark"];
function Settings() {
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-settings"), children: /* @__PURE__ */ a4("form", { class: "form", method: "dialog", children: [
    /* @__PURE__ */ a4("div", { class: "field", children: [
      /* @__PURE__ */ a4("label", { for: "settings-language", children: t4("desk-language") }),
      /* @__PURE__ */ a4("select", { id: "settings-language", onChange: (event) => void chooseLanguage(event.currentTarget.value), children: [
        /* @__PURE__ */ a4("option", { value: "", selected: language.value === "", children: t4("desk-language-auto") }),
        languages.value.map((each) => /* @__PURE__ */ a4("option", { value: each.language, lang: each.language, dir: each.direction, selected: language.value === each.language, children: each.name }, each.language))
      ] })
    ] }),
    /* @__PURE__ */ a4(ModeChoice, {}),
    /* @__PURE__ */ a4("label", { class: "check", children: [
      /* @__PURE__ */ a4("input", { type: "checkbox", checked: letters.value, onChange: (event) => letters.value = event.currentTarget.checked }),
      t4("desk-letters")
    ] }),
    /* @__PURE__ */ a4("label", { class: "check", children: [
      /* @__PURE__ */ a4("input", { type: "checkbox", checked: weekend.value, onChange: (event) => weekend.value = event.currentTarget.checked }),
      t4("desk-weekend")
    ] }),
    /* @__PURE__ */ a4("fieldset", { class: "mode", children: [
      /* @__PURE__ */ a4("legend", { children: t4("desk-colours") }),
      THEMES.map((id) => /* @__PURE__ */ a4("label", { children: [
        /* @__PURE__ */ a4("input", { type: "radio", name: "theme", checked: theme.value === id, onChange: () => theme.value = id }),
        " ",
        t4(`desk-theme-${id}`)
      ] }, id))
    ] })
  ] }) });
}

// src/domain/versions.ts
function differences(before3, now) {
  const old = new Map(before3.map((item) => [item.id, item]));
  const present = new Set(now.map((item) => item.id));
  const changes = [];
  for (const item of now) {
    const was = old.get(item.id);
    if (was && was.date === item.date && was.session === item.session) continue;
    changes.push({
      id: item.id,
      title: item.title,
      reason: was ? "" : "new",
      from: was ? { date: was.date, session: was.session } : null,
      to: { date: item.date, session: item.session }
    });
  }
  for (const item of before3) {
    if (present.has(item.id)) continue;
    changes.push({ id: item.id, title: item.title, reason: "removed", from: { date: item.date, session: item.session }, to: null });
  }
  return changes.sort((one, other) => (one.to ?? one.from).date.localeCompare((other.to ?? other.from).date));
}

// src/view/Changes.tsx
function Changes({ state, last }) {
  const keep = T2(null);
  A2(() => keep.current?.focus({ preventScroll: true }), [last.revision]);
  const others = state.changes.list.filter((change) => change.id !== last.item);
  return /* @__PURE__ */ a4("section", { class: "card changes", "aria-labelledby": "changes-title", children: [
    /* @__PURE__ */ a4("h2", { id: "changes-title", dir: "auto", children: last.label }),
    /* @__PURE__ */ a4("p", { class: "lead", children: [
      headlineWords(state),
      ". ",
      others.length === 0 ? t4("desk-nothing-else-moved") : t4("desk-others-moved", { count: others.length })
    ] }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: [
      /* @__PURE__ */ a4(
        "button",
        {
          ref: keep,
          type: "button",
          class: "primary",
          onClick: () => {
            keepReview();
            returnTo(last.item);
          },
          children: t4("desk-keep")
        }
      ),
      /* @__PURE__ */ a4("button", { type: "button", onClick: () => void undo().then(() => returnTo(last.item)), children: t4("desk-undo") }),
      last.mode === "keep" && /* @__PURE__ */ a4("button", { type: "button", onClick: () => void bestInstead(), children: [
        t4("desk-best-instead"),
        last.bestWords && /* @__PURE__ */ a4("small", { children: [
          " ",
          last.bestWords
        ] })
      ] })
    ] }),
    others.length > 0 && /* @__PURE__ */ a4("ul", { children: others.map((change) => /* @__PURE__ */ a4(Moved, { change }, change.id)) }),
    state.changes.list.length === 0 && state.changes.text.map((line) => /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4(English, { children: line }) }, line))
  ] });
}
function Moved({ change }) {
  return /* @__PURE__ */ a4("li", { children: [
    /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => choose(change.id), children: changeTitle(change) }),
    /* @__PURE__ */ a4("span", { class: "move", children: [
      change.from ? shortPlace(change.from) : t4("desk-the-tray"),
      " ",
      /* @__PURE__ */ a4("span", { "aria-hidden": "true", class: "arrow", children: "→" }),
      /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
        " ",
        t4("desk-to"),
        " "
      ] }),
      " ",
      /* @__PURE__ */ a4("b", { children: change.to ? shortPlace(change.to) : t4("desk-the-tray") })
    ] }),
    change.reason && /* @__PURE__ */ a4("span", { class: "why", children: /* @__PURE__ */ a4(English, { children: change.reason }) })
  ] });
}
function changeTitle(change) {
  const item = items.value.get(change.id);
  return item && item.title === change.title ? titleWords(item) : foreign(change.title);
}

// src/view/dialogs/Versions.tsx
var before2 = y3("draft");
var after = y3("draft");
var found2 = y3(null);
function Versions({ state }) {
  const versions = [...state.versions].reverse();
  A2(() => {
    before2.value = versions[0]?.version ?? "draft";
    after.value = "draft";
  }, []);
  A2(() => {
    void compare2(state);
  }, [before2.value, after.value, state.revision]);
  return /* @__PURE__ */ a4(Dialog, { title: titleOfEntry("desk-menu-versions"), wide: true, children: [
    versions.length === 0 && /* @__PURE__ */ a4("p", { children: t4("desk-versions-none") }),
    versions.length > 0 && /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("div", { class: "form inline versions", children: [
        /* @__PURE__ */ a4("label", { for: "version-before", children: t4("desk-differs-from") }),
        /* @__PURE__ */ a4(Choice3, { id: "version-before", value: before2, state }),
        /* @__PURE__ */ a4("label", { for: "version-after", children: t4("desk-differs-to") }),
        /* @__PURE__ */ a4(Choice3, { id: "version-after", value: after, state })
      ] }),
      /* @__PURE__ */ a4("p", { class: "differ", role: "status", children: found2.value === null ? t4("desk-reading") : found2.value.length === 0 ? t4("desk-nothing-differs") : t4("desk-items-differ", { count: found2.value.length }) }),
      /* @__PURE__ */ a4("ul", { class: "differences", children: found2.value?.map((change) => /* @__PURE__ */ a4(Moved, { change }, change.id)) })
    ] }),
    !state.is_saved && /* @__PURE__ */ a4("p", { class: "buttons", children: /* @__PURE__ */ a4("button", { type: "button", onClick: () => void save(), children: t4("desk-save-version") }) })
  ] });
}
function Choice3({ id, value, state }) {
  return /* @__PURE__ */ a4(
    "select",
    {
      id,
      onChange: (event) => {
        const text = event.currentTarget.value;
        value.value = text === "draft" ? "draft" : Number(text);
      },
      children: [
        /* @__PURE__ */ a4("option", { value: "draft", selected: value.value === "draft", children: t4("desk-the-draft") }),
        [...state.versions].reverse().map(({ version, issued }) => /* @__PURE__ */ a4("option", { value: String(version), selected: value.value === version, children: [
          t4("desk-version", { version: String(version) }),
          issued && ` (${issued})`
        ] }, version))
      ]
    }
  );
}
async function programme(which, state) {
  if (which === "draft") return state.items;
  return (await get(`versions/${which}`)).programme;
}
async function compare2(state) {
  const [from2, to] = [before2.value, after.value];
  found2.value = null;
  try {
    const [old, now] = await Promise.all([programme(from2, state), programme(to, state)]);
    if (before2.value === from2 && after.value === to) found2.value = differences(old, now);
  } catch (error) {
    fail(error);
  }
}

// src/view/dialogs/Dialogs.tsx
function Dialogs({ state }) {
  switch (dialog.value) {
    case "help":
      return /* @__PURE__ */ a4(Help, {});
    case "log":
      return /* @__PURE__ */ a4(Log, { state });
    case "add":
      return /* @__PURE__ */ a4(Add, { state });
    case "edit":
      return chosenItem.value && /* @__PURE__ */ a4(EditRow, { item: chosenItem.value });
    case "calendar":
      return /* @__PURE__ */ a4(CalendarRows, { state });
    case "replan":
      return /* @__PURE__ */ a4(Replan, { state });
    case "scenarios":
      return /* @__PURE__ */ a4(Scenarios, { state });
    case "alternatives":
      return /* @__PURE__ */ a4(Alternatives, {});
    case "versions":
      return /* @__PURE__ */ a4(Versions, { state });
    case "circulate":
      return /* @__PURE__ */ a4(Circulate, { state });
    case "policy":
      return /* @__PURE__ */ a4(Policy, { state });
    case "settings":
      return /* @__PURE__ */ a4(Settings, {});
    case "outside":
      return /* @__PURE__ */ a4(Outside, {});
    case null:
      return null;
  }
}

// src/view/Menu.tsx
function Menu({ label, entries }) {
  const [isOpen, setOpen] = d2(false);
  const root = T2(null);
  const button = T2(null);
  A2(() => {
    if (!isOpen) return void 0;
    root.current?.querySelector("[role=menuitem]")?.focus();
    const away = (event) => {
      if (!root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event) => {
    const all = [...root.current?.querySelectorAll("[role=menuitem]") ?? []];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else if (to !== void 0) all[to % all.length]?.focus();
    if (event.key !== "Tab" && (to !== void 0 || event.key === "Escape")) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return /* @__PURE__ */ a4("div", { ref: root, class: "menu", children: [
    /* @__PURE__ */ a4(
      "button",
      {
        ref: button,
        type: "button",
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        onClick: () => setOpen(!isOpen),
        onKeyDown: (event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          }
        },
        children: [
          label,
          " ",
          /* @__PURE__ */ a4(Icon, { name: "more" })
        ]
      }
    ),
    isOpen && /* @__PURE__ */ a4("div", { role: "menu", "aria-label": label, class: "menu-list", onKeyDown, children: entries.map((entry) => /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        role: "menuitem",
        tabIndex: -1,
        onClick: () => {
          close();
          entry.run();
        },
        children: entry.words
      },
      entry.words
    )) })
  ] });
}

// src/view/Header.tsx
var VIEWS2 = ["calendar", "chains", "list"];
function Header({ state }) {
  return /* @__PURE__ */ a4("header", { class: "head", children: [
    /* @__PURE__ */ a4("div", { class: "title", children: [
      /* @__PURE__ */ a4("h1", { children: titleOfState(state) }),
      /* @__PURE__ */ a4("p", { class: "status", children: [
        /* @__PURE__ */ a4("span", { class: `outcome ${state.outcome}`, children: headlineWords(state) }),
        /* @__PURE__ */ a4("span", { class: "draft", children: draftWords(state) }),
        working.value && /* @__PURE__ */ a4(Working, {})
      ] })
    ] }),
    /* @__PURE__ */ a4("div", { class: "tools", children: [
      /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          disabled: !state.can_undo,
          onClick: () => void undo(),
          title: state.undo_label ? t4("desk-undo-what", { what: foreign(state.undo_label) }) : t4("desk-nothing-to-undo"),
          "aria-label": t4("desk-undo"),
          "aria-keyshortcuts": "Control+Z",
          children: /* @__PURE__ */ a4(Icon, { name: "undo" })
        }
      ),
      /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          disabled: !state.can_redo,
          onClick: () => void redo(),
          title: state.redo_label ? t4("desk-redo-what", { what: foreign(state.redo_label) }) : t4("desk-nothing-to-redo"),
          "aria-label": t4("desk-redo"),
          "aria-keyshortcuts": "Control+Shift+Z",
          children: /* @__PURE__ */ a4(Icon, { name: "redo" })
        }
      ),
      /* @__PURE__ */ a4("button", { type: "button", class: "primary", disabled: state.is_saved, onClick: () => void save(), title: t4("desk-save-key"), children: [
        /* @__PURE__ */ a4(Icon, { name: "save" }),
        " ",
        t4("desk-save")
      ] }),
      /* @__PURE__ */ a4("button", { type: "button", onClick: () => dialog.value = "add", title: t4("desk-add-key"), children: [
        /* @__PURE__ */ a4(Icon, { name: "plus" }),
        " ",
        t4("desk-add")
      ] }),
      /* @__PURE__ */ a4(
        Menu,
        {
          label: t4("desk-more"),
          entries: [
            { words: t4("desk-menu-days"), run: () => dialog.value = "calendar" },
            { words: t4("desk-menu-replan"), run: () => dialog.value = "replan" },
            { words: t4("desk-menu-policy"), run: () => dialog.value = "policy" },
            { words: t4("desk-menu-scenarios"), run: () => dialog.value = "scenarios" },
            { words: t4("desk-menu-alternatives"), run: () => dialog.value = "alternatives" },
            { words: t4("desk-menu-versions"), run: () => dialog.value = "versions" },
            { words: t4("desk-menu-log"), run: () => dialog.value = "log" },
            { words: t4("desk-menu-circulate"), run: () => dialog.value = "circulate" },
            { words: t4("desk-menu-print"), run: () => window.print() },
            { words: t4("desk-menu-settings"), run: () => dialog.value = "settings" },
            { words: t4("desk-menu-help"), run: () => dialog.value = "help" }
          ]
        }
      )
    ] }),
    /* @__PURE__ */ a4("ul", { class: "facts-line", children: [
      state.as_of && /* @__PURE__ */ a4("li", { class: "as-of", children: /* @__PURE__ */ a4("b", { children: t4("desk-held-before", { date: longDate(state.as_of) }) }) }),
      factWords(state).map((fact) => /* @__PURE__ */ a4("li", { children: fact }, fact))
    ] }),
    /* @__PURE__ */ a4("div", { class: "ways", children: [
      /* @__PURE__ */ a4(Find, {}),
      /* @__PURE__ */ a4("div", { class: "views", role: "group", "aria-label": t4("desk-view"), children: VIEWS2.map((id) => /* @__PURE__ */ a4("button", { type: "button", "aria-pressed": view.value === id, onClick: () => view.value = id, children: t4(`desk-view-${id}`) }, id)) })
    ] })
  ] });
}
function draftWords(state) {
  if (state.draft === 0 && state.version === null) return t4("desk-draft-files");
  const version = String(state.version ?? "");
  if (state.is_saved) return state.version === null ? t4("desk-draft-saved") : t4("desk-draft-version-saved", { version });
  if (state.draft === 0) return t4("desk-draft-version", { version });
  return t4("desk-draft-unsaved", { draft: String(state.draft) });
}
function Working() {
  const now = working.value;
  if (!now) return null;
  const figures = [
    now.best === null ? "" : t4("desk-best-so-far", { points: String(now.best) }),
    now.bound === null ? "" : t4("desk-bound", { points: String(now.bound) })
  ].filter((words) => words !== "");
  return /* @__PURE__ */ a4("span", { class: "working", children: [
    now.words,
    " ",
    listed(figures),
    " ",
    /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: stopWorking, children: t4("desk-stop") })
  ] });
}
function Find() {
  const onKeyDown = (event) => {
    if (event.key === "Escape") {
      sought.value = "";
      event.target.blur();
    }
    if (event.key === "Enter") {
      const first = [...found.value ?? []][0];
      if (!first) return;
      event.preventDefault();
      choose(first);
      returnTo(first);
    }
  };
  return /* @__PURE__ */ a4("div", { class: "find", children: [
    /* @__PURE__ */ a4(Icon, { name: "find" }),
    /* @__PURE__ */ a4(
      "input",
      {
        id: "find",
        type: "search",
        "aria-label": t4("desk-find-label"),
        placeholder: t4("desk-find"),
        value: sought.value,
        onInput: (event) => sought.value = event.currentTarget.value,
        onKeyDown
      }
    ),
    /* @__PURE__ */ a4("span", { class: "count", role: "status", children: found.value ? t4("desk-count-items", { count: found.value.size }) : "" })
  ] });
}

// src/view/HoldBar.tsx
function HoldBar() {
  const item = heldItem.value;
  if (!item) return null;
  const priced = [...slots.value.values()].filter((slot) => slot.more !== void 0).length;
  const words = pricing.value ? t4("desk-priced", { priced: String(priced), all: String(slots.value.size) }) : t4("desk-possible-slots", { count: rankedSlots.value.length });
  return /* @__PURE__ */ a4("div", { class: `hold-bar ${hueClass(item.renewal)}`, children: [
    /* @__PURE__ */ a4("p", { children: [
      /* @__PURE__ */ a4("span", { class: "swatch-chain" }),
      " ",
      /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
        t4("desk-in-hand"),
        " "
      ] }),
      /* @__PURE__ */ a4("b", { children: titleWords(item) }),
      " ",
      /* @__PURE__ */ a4("span", { class: "quiet-words", children: words })
    ] }),
    /* @__PURE__ */ a4("ul", { class: "legend", "aria-label": t4("desk-shades"), children: [
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch shade-0" }),
        t4("desk-free")
      ] }),
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch shade-1" }),
        t4("desk-to-more", { points: signed(3) })
      ] }),
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch shade-2" }),
        t4("desk-to-more", { points: signed(8) })
      ] }),
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch shade-3" }),
        t4("desk-to-more", { points: signed(16) })
      ] }),
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch shade-4" }),
        t4("desk-more-than")
      ] }),
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch breaks" }),
        t4("desk-others-must")
      ] }),
      /* @__PURE__ */ a4("li", { children: [
        /* @__PURE__ */ a4("span", { class: "swatch impossible" }),
        t4("desk-not-possible")
      ] })
    ] }),
    /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        onClick: () => {
          putDown();
          returnTo(item.id);
        },
        children: [
          t4("desk-put-back"),
          " ",
          /* @__PURE__ */ a4("kbd", { children: "Esc" })
        ]
      }
    )
  ] });
}

// src/domain/listRows.ts
function order(key) {
  const [date = "", row = "day"] = key.split(" ");
  return `${date} ${ROWS.indexOf(row)}`;
}
function hasRow(slot) {
  return !isImpossible(slot) || slot.words !== null;
}
function listRows(items2, held2, slots2, isShown) {
  const rows2 = items2.map((item) => ({ kind: "item", item, date: item.date }));
  if (held2 !== null) {
    const keys = new Set([...slots2.values()].filter((slot) => hasRow(slot) && isShown(slot.date)).map((slot) => slot.key));
    if (held2.date) keys.add(keyOf(held2));
    for (const key of keys) rows2.push({ kind: "slot", key, date: key.split(" ")[0] ?? "" });
  }
  return rows2.map((row, index) => ({ row, at: sortKey(row), index })).sort((one, other) => one.at.localeCompare(other.at) || one.index - other.index).map(({ row }) => row);
}
function sortKey(row) {
  if (row.kind === "slot") return `${order(row.key)} 0`;
  return `${order(`${row.date} ${rowOf(row.item)}`)} 1 ${row.item.start ?? ""}`;
}
function slotMatrix(rows2) {
  return rows2.flatMap((row) => row.kind === "slot" ? [[row.key]] : []);
}
function itemMatrix(rows2) {
  const keys = rows2.flatMap((row) => row.kind === "item" ? [keyOf(row.item)] : []);
  return [...new Set(keys)].map((key) => [key]);
}

// src/view/ListRows.tsx
function ItemRow({ item, index, state, isNewDay }) {
  const element = useDrag(item);
  const lead = state.leads.filter((each) => each.to === item.id).sort((one, other) => one.slack - other.slack)[0];
  const points = state.penalties.filter((each) => each.item === item.id).reduce((sum, each) => sum + each.points, 0);
  const marks = listed(markWords(item));
  const key = keyOf(item);
  const isHolding = held.value !== null;
  return /* @__PURE__ */ a4("tr", { class: isNewDay ? "new-day" : "", children: [
    /* @__PURE__ */ a4("th", { scope: "row", class: isNewDay ? "" : "same-day", children: shortDate(item.date) }),
    /* @__PURE__ */ a4("td", { class: "clock", children: item.start ? clock(item.start) : item.is_document ? t4("desk-paper") : item.session ? t4(`session-${item.session}`) : "" }),
    /* @__PURE__ */ a4("td", { children: /* @__PURE__ */ a4(
      "button",
      {
        ref: element,
        type: "button",
        class: `entry ${itemClass(item)}`,
        "data-item": item.id,
        "data-key": isHolding ? void 0 : key,
        "data-index": isHolding ? void 0 : index,
        "aria-pressed": chosen.value === item.id,
        onFocus: () => {
          if (held.peek() === null) cursor.value = { key, index };
        },
        onClick: () => choose(item.id),
        onDblClick: () => take(item.id),
        children: [
          titleWords(item),
          /* @__PURE__ */ a4(Marks, { item }),
          /* @__PURE__ */ a4("span", { class: "visually-hidden", children: [
            marks && ` (${marks})`,
            review.value && item.was ? spokenRest(item, true) : ""
          ] })
        ]
      }
    ) }),
    /* @__PURE__ */ a4("td", { class: "wide-only", children: kindWords(item.item) }),
    /* @__PURE__ */ a4("td", { class: `wide-only${lead && lead.slack <= 0 ? " tight" : ""}`, children: lead ? leadWords(lead) : "" }),
    /* @__PURE__ */ a4("td", { class: "wide-only number", children: points || "" }),
    /* @__PURE__ */ a4("td", { class: "act", children: item.can_move && /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        "aria-label": t4("desk-move-item", { title: titleWords(item) }),
        "aria-pressed": held.value === item.id,
        onClick: () => takeToPanel(item.id),
        children: t4("desk-move-dots")
      }
    ) })
  ] });
}
function SlotRow({ gridKey, isNewDay }) {
  const element = useDrop(gridKey);
  const place = placeOf(gridKey);
  const isHere = heldItem.value !== null && keyOf(heldItem.value) === gridKey;
  return /* @__PURE__ */ a4("tr", { class: `slot-row${isNewDay ? " new-day" : ""}${isHere ? " here" : ""}`, children: [
    /* @__PURE__ */ a4("th", { scope: "row", class: isNewDay ? "" : "same-day", children: shortDate(place.date) }),
    /* @__PURE__ */ a4("td", { ref: element, colSpan: 6, class: `slot target ${priceClass(gridKey)}`, children: /* @__PURE__ */ a4(DropButton, { gridKey, before: /* @__PURE__ */ a4("span", { class: "half", children: place.session ? rowWords(place.session) : t4("desk-that-day") }) }) })
  ] });
}

// src/view/List.tsx
function List({ state }) {
  const frame2 = T2(null);
  const shown2 = w2(
    () => state.items.filter((item) => item.date && (!found.value || found.value.has(item.id) || item.id === held.value)),
    [state, found.value, held.value]
  );
  const isShown = (date) => date >= state.horizon.first && date <= state.horizon.last;
  const rows2 = listRows(shown2, heldItem.value, slots.value, isShown);
  useStillRow(frame2, rows2.length);
  const keys = (event) => {
    if (event.target.closest(".act")) return;
    const matrix = held.value === null ? itemMatrix(rows2) : slotMatrix(rows2);
    gridKeys(event, matrix, itemsByPlace(shown2));
  };
  return /* @__PURE__ */ a4("div", { ref: frame2, class: "frame", "data-grid": true, onKeyDown: keys, children: /* @__PURE__ */ a4("table", { class: `list${held.value ? " holding" : ""}`, children: [
    /* @__PURE__ */ a4("caption", { class: "visually-hidden", children: t4("desk-list-caption", { title: titleOfState(state) }) }),
    /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "col", children: t4("column-day") }),
      /* @__PURE__ */ a4("th", { scope: "col", children: t4("column-time") }),
      /* @__PURE__ */ a4("th", { scope: "col", children: t4("column-item") }),
      /* @__PURE__ */ a4("th", { scope: "col", class: "wide-only", children: t4("column-kind") }),
      /* @__PURE__ */ a4("th", { scope: "col", class: "wide-only", children: t4("desk-lead-before") }),
      /* @__PURE__ */ a4("th", { scope: "col", class: "wide-only number", children: t4("column-points") }),
      /* @__PURE__ */ a4("th", { scope: "col", children: /* @__PURE__ */ a4("span", { class: "visually-hidden", children: t4("desk-move") }) })
    ] }) }),
    /* @__PURE__ */ a4("tbody", { children: [
      rows2.map((row, index) => {
        const isNewDay = rows2[index - 1]?.date !== row.date;
        if (row.kind === "slot") return /* @__PURE__ */ a4(SlotRow, { gridKey: row.key, isNewDay }, `slot ${row.key}`);
        return /* @__PURE__ */ a4(ItemRow, { item: row.item, index: indexIn(shown2, row.item), state, isNewDay }, row.item.id);
      }),
      rows2.length === 0 && /* @__PURE__ */ a4("tr", { children: /* @__PURE__ */ a4("td", { colSpan: 7, children: t4("desk-nothing-found") }) })
    ] })
  ] }) });
}
function indexIn(items2, item) {
  return (itemsByPlace(items2.filter((each) => each.date === item.date && each.session === item.session)).values().next().value ?? []).indexOf(item);
}
function useStillRow(frame2, count) {
  const before3 = T2(null);
  const id = held.value;
  F2(() => {
    const element = id === null ? null : frame2.current?.querySelector(`[data-item="${CSS.escape(id)}"]`);
    if (!element || !frame2.current || id === null) {
      before3.current = null;
      return;
    }
    const top = element.getBoundingClientRect().top;
    const shift = top - (before3.current?.id === id ? before3.current.top : topOf(id, top));
    if (shift !== 0) scrollerOf(frame2.current).scrollTop += shift;
    before3.current = { id, top: element.getBoundingClientRect().top };
  }, [id, count]);
  F2(() => {
    const note = () => remember(frame2.current);
    note();
    document.addEventListener("scroll", note, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", note, { capture: true });
  });
}
function scrollerOf(frame2) {
  return getComputedStyle(frame2).overflowY === "visible" ? document.scrollingElement ?? frame2 : frame2;
}
var tops = /* @__PURE__ */ new Map();
function topOf(id, otherwise) {
  return tops.get(id) ?? otherwise;
}
function remember(frame2) {
  if (!frame2 || held.peek() !== null) return;
  tops = new Map([...frame2.querySelectorAll("[data-item]")].map((each) => [each.dataset["item"] ?? "", each.getBoundingClientRect().top]));
}

// src/view/Live.tsx
function Live() {
  return /* @__PURE__ */ a4("p", { class: "status-line", role: "status", "aria-live": "polite", "data-live": true, children: spoken.value });
}

// src/state/repairs.ts
var repairs = y3([]);
var costs = y3(/* @__PURE__ */ new Map());
var waived = y3(null);
var isSeeking = y3(false);
var isComplete = y3(true);
async function seekRepairs(stop3) {
  repairs.value = [];
  costs.value = /* @__PURE__ */ new Map();
  waived.value = null;
  isComplete.value = true;
  isSeeking.value = true;
  try {
    for await (const event of stream("repairs", {}, stop3)) {
      if (stop3.aborted) return;
      take4(event);
    }
    say(t4("desk-repairs-found", { count: repairs.value.length }));
  } catch (error) {
    if (!stop3.aborted) fail(error);
  } finally {
    if (!stop3.aborted) isSeeking.value = false;
  }
}
function take4(event) {
  switch (event.event) {
    case "repair":
      repairs.value = [...repairs.value, event.repair];
      if (repairs.value.length === 1) say(t4("desk-first-repair", { repair: foreign(event.repair.text) }));
      break;
    case "cost":
      costs.value = new Map(costs.value).set(event.id, event);
      break;
    case "waived":
      waived.value = event.waived;
      break;
    case "done":
      waived.value = event.waived;
      isComplete.value = event.is_complete;
      repairs.value = inOrder(repairs.value, event.order);
  }
}
function inOrder(list2, order2) {
  const rank = new Map(order2.map((id, index) => [id, index]));
  return [...list2].sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
}

// src/domain/prose.ts
function blocksOf(lines) {
  const blocks = [];
  for (const line of lines) {
    const text = line.trim().replace(/^- /, "");
    if (text === "") continue;
    const isBelow = /^\s/.test(line) || line.startsWith("- ");
    const last = blocks.at(-1);
    if (!isBelow) blocks.push({ kind: "paragraph", lines: [text] });
    else if (last?.kind === "list") last.lines.push(text);
    else blocks.push({ kind: "list", lines: [text] });
  }
  return blocks;
}

// src/view/Prose.tsx
function Prose({ lines }) {
  return /* @__PURE__ */ a4("div", { class: "prose", lang: "en", dir: "ltr", children: blocksOf(lines).map(
    (block, index) => block.kind === "paragraph" ? /* @__PURE__ */ a4("p", { children: withNames(block.lines[0] ?? "") }, index) : /* @__PURE__ */ a4("ul", { class: "lines", children: block.lines.map((line) => /* @__PURE__ */ a4("li", { children: withNames(line) }, line)) }, index)
  ) });
}
function withNames(text) {
  return text.split("`").map((part, index) => index % 2 === 1 ? /* @__PURE__ */ a4("code", { children: part }, index) : part);
}

// src/view/Conflict.tsx
function ConflictCard({ state, conflict }) {
  const back = T2(null);
  A2(() => {
    const stop3 = new AbortController();
    if (review.value !== null) back.current?.focus({ preventScroll: true });
    void seekRepairs(stop3.signal);
    return () => stop3.abort();
  }, [state.revision]);
  return /* @__PURE__ */ a4("section", { class: "card conflict", "aria-labelledby": "conflict-title", children: [
    /* @__PURE__ */ a4("h2", { id: "conflict-title", children: t4("desk-no-fit") }),
    /* @__PURE__ */ a4("p", { class: "lead", children: /* @__PURE__ */ a4(English, { children: conflict.summary }) }),
    state.can_undo && /* @__PURE__ */ a4("p", { class: "buttons", children: /* @__PURE__ */ a4("button", { ref: back, type: "button", class: "primary", onClick: () => void undo(), children: t4("desk-undo-back") }) }),
    /* @__PURE__ */ a4("details", { class: "reasons", open: repairs.value.length === 0, children: [
      /* @__PURE__ */ a4("summary", { children: t4("desk-against") }),
      /* @__PURE__ */ a4(Prose, { lines: conflict.lines })
    ] }),
    /* @__PURE__ */ a4("h3", { children: [
      t4("desk-repairs"),
      " ",
      /* @__PURE__ */ a4("small", { children: isSeeking.value ? t4("desk-repairs-so-far", { number: String(repairs.value.length) }) : t4("desk-count-ways", { count: repairs.value.length }) })
    ] }),
    /* @__PURE__ */ a4("ol", { class: "repairs", "aria-busy": isSeeking.value, children: [
      repairs.value.map((repair) => /* @__PURE__ */ a4(RepairCard, { repair, cost: costs.value.get(repair.id) }, repair.id)),
      waived.value && /* @__PURE__ */ a4(WaiverCard, { waived: waived.value })
    ] }),
    repairs.value.length === 0 && !isSeeking.value && /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-no-repair") }),
    !isSeeking.value && !isComplete.value && /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-time-up") })
  ] });
}
function RepairCard({ repair, cost }) {
  if (!repair.edits) {
    return /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("div", { class: "repair by-hand", children: [
      /* @__PURE__ */ a4("span", { class: "words", children: /* @__PURE__ */ a4(English, { children: repair.text }) }),
      /* @__PURE__ */ a4("span", { class: "cost", children: t4("desk-by-hand", { price: priceOf(repair) }) })
    ] }) });
  }
  return /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("button", { type: "button", class: "repair", title: cost?.text.join("\n"), onClick: () => void edit(repair.edits, "keep", repair.text), children: [
    /* @__PURE__ */ a4("span", { class: "words", children: /* @__PURE__ */ a4(English, { children: repair.text }) }),
    /* @__PURE__ */ a4("span", { class: "cost", children: [priceOf(repair), cost ? costWords(cost) : ""].filter(Boolean).join(" · ") })
  ] }) });
}
function priceOf(repair) {
  return repair.points === 0 ? t4("desk-own-pin") : t4("desk-if-waived", { points: t4("count-points", { count: repair.points }) });
}
function costWords(cost) {
  const more = objectiveBefore.value === null ? null : cost.objective - objectiveBefore.value;
  const points = more === 0 ? t4("desk-then-same") : t4("desk-then", { points: more === null ? t4("count-points", { count: cost.objective }) : signed(more) });
  return `${points} · ${cost.moves === 0 ? t4("desk-nothing-moves") : movesWords(cost.moves)}`;
}
function WaiverCard({ waived: own }) {
  return /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("button", { type: "button", class: "repair waivers", onClick: () => void waive(), children: [
    /* @__PURE__ */ a4("span", { class: "words", children: t4("desk-plan-waivers", { count: own.text.length }) }),
    /* @__PURE__ */ a4("ul", { class: "lines", lang: "en", dir: "ltr", children: own.text.map((line) => /* @__PURE__ */ a4("li", { children: line.replaceAll("`", "") }, line)) }),
    /* @__PURE__ */ a4("span", { class: "cost", children: [
      t4("desk-for-waived", { points: t4("count-points", { count: own.points }) }),
      " · ",
      own.moves === 0 ? t4("desk-nothing-moves") : movesWords(own.moves),
      !own.is_proved && ` · ${t4("desk-not-cheapest")}`
    ] })
  ] }) });
}

// src/view/Facts.tsx
function penaltyWords({ term, name }) {
  const id = `penalty-${term.replaceAll("_", "-")}`;
  return hasMessage(id) ? t4(id) : foreign(name || term);
}
function ownWindow(item) {
  const { first = null, last = null } = item.own_window ?? {};
  if (first && last) return t4("months-between", { from: longDate(first), to: longDate(last) });
  return first ? t4("desk-from-day", { date: longDate(first) }) : last ? t4("desk-to-day", { date: longDate(last) }) : "";
}
function Facts({ item, state }) {
  const chain = state.chains.find((each) => each.renewal === item.renewal);
  const leads = state.leads.filter((lead) => lead.from === item.id || lead.to === item.id);
  const charges = state.penalties.filter((penalty) => penalty.item === item.id);
  const deadlines = state.days.flatMap((day) => day.deadlines.filter((each) => each.item === item.id).map((each) => ({ ...each, date: day.date })));
  const facts = [
    [t4("column-kind"), kindWords(item.item)],
    [t4("desk-length"), item.minutes > 0 ? t4("desk-count-minutes", { count: item.minutes }) : ""],
    [t4("column-status"), stateWords(item.state)],
    [t4("desk-marks"), listed(markWords(item))],
    [t4("desk-own-window"), ownWindow(item)],
    [t4("desk-may-stand"), item.window ? t4("months-between", { from: longDate(item.window.first), to: longDate(item.window.last) }) : ""],
    [t4("desk-mandate-end"), chain?.expires ? longDate(chain.expires) : ""],
    [t4("desk-resolution"), foreign(chain?.resolution ?? "")],
    [t4("column-location"), foreign(item.location)],
    [t4("desk-penholder"), foreign(item.penholder)],
    [t4("column-basis"), foreign(item.basis)],
    [t4("desk-name-in-files"), foreign(item.id)]
  ];
  return /* @__PURE__ */ a4("div", { class: "facts", children: [
    /* @__PURE__ */ a4("dl", { children: facts.filter(([, value]) => value !== "").map(([name, value]) => /* @__PURE__ */ a4("div", { children: [
      /* @__PURE__ */ a4("dt", { children: name }),
      /* @__PURE__ */ a4("dd", { children: sentence(value) })
    ] }, name)) }),
    leads.length > 0 && /* @__PURE__ */ a4("h3", { children: t4("heading-leads") }),
    /* @__PURE__ */ a4("ul", { class: "lines", children: leads.map((lead) => /* @__PURE__ */ a4("li", { class: lead.slack < 0 ? "short" : "", children: t4(lead.from === item.id ? "desk-lead-to" : "desk-lead-from", {
      title: titleOf(lead.from === item.id ? lead.to : lead.from),
      lead: leadWords(lead),
      asked: lead.strength === "hard" ? askedWords(lead) : t4("aside", { text: askedWords(lead), aside: t4("strength-soft") })
    }) }, lead.from + lead.to)) }),
    charges.length > 0 && /* @__PURE__ */ a4("h3", { children: t4("desk-costs-here") }),
    /* @__PURE__ */ a4("ul", { class: "lines", children: charges.map((charge) => /* @__PURE__ */ a4("li", { children: [
      t4("title-of", { subject: t4("count-points", { count: charge.points }), what: penaltyWords(charge) }),
      t4("list-comma"),
      /* @__PURE__ */ a4(English, { children: charge.reason })
    ] }, charge.term)) }),
    deadlines.length > 0 && /* @__PURE__ */ a4("h3", { children: t4("heading-deadlines") }),
    /* @__PURE__ */ a4("ul", { class: "lines", children: deadlines.map((each) => /* @__PURE__ */ a4("li", { children: t4("title-of", { subject: shortDate(each.date), what: deadlineWords(each, items.value) }) }, each.date + each.title)) }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: /* @__PURE__ */ a4("button", { type: "button", onClick: () => dialog.value = "edit", children: t4("desk-edit-row") }) })
  ] });
}

// src/view/Notes.tsx
function Notes({ item }) {
  const text = T2(null);
  const keep = (event) => {
    event.preventDefault();
    const value = text.current?.value ?? "";
    if (value === item.notes) return;
    void edit([{ change: "set", target: item.renewal ?? item.id, field: "notes", value }], "keep", t4("desk-notes-of", { item: foreign(item.short) }));
  };
  return /* @__PURE__ */ a4("form", { class: "notes", onSubmit: keep, children: [
    /* @__PURE__ */ a4("label", { for: "notes-text", children: t4("desk-notes-of", { item: foreign(item.short) }) }),
    /* @__PURE__ */ a4("textarea", { id: "notes-text", ref: text, rows: 8, dir: "auto", defaultValue: item.notes }),
    /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-notes-stay") }),
    /* @__PURE__ */ a4("p", { class: "buttons", children: /* @__PURE__ */ a4("button", { type: "submit", children: t4("desk-keep-notes") }) })
  ] });
}

// src/view/Tabs.tsx
function Tabs({ label, tabs, current, open }) {
  const onKeyDown = (event) => {
    const isBack = event.key === "ArrowLeft";
    if (!isBack && event.key !== "ArrowRight") return;
    const step = isBack === (document.documentElement.dir !== "rtl") ? -1 : 1;
    const index = tabs.findIndex((each) => each.id === current);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    event.preventDefault();
    event.stopPropagation();
    open(next.id);
    requestAnimationFrame(() => document.getElementById(`tab-${next.id}`)?.focus());
  };
  return /* @__PURE__ */ a4("div", { role: "tablist", "aria-label": label, class: "tabs", onKeyDown, children: tabs.map(({ id, words }) => /* @__PURE__ */ a4(
    "button",
    {
      type: "button",
      role: "tab",
      id: `tab-${id}`,
      "aria-selected": id === current,
      "aria-controls": id === current ? `panel-${id}` : void 0,
      tabIndex: id === current ? 0 : -1,
      onClick: () => open(id),
      children: words
    },
    id
  )) });
}

// src/view/Why.tsx
var shown = y3(null);
function Why({ item, revision }) {
  A2(() => {
    const stop3 = new AbortController();
    post("explain", { item: item.id }, stop3.signal).then((answer) => shown.value = { id: item.id, paragraphs: answer.paragraphs }).catch((error) => {
      if (!stop3.signal.aborted) fail(error);
    });
    return () => stop3.abort();
  }, [item.id, revision]);
  if (shown.value?.id !== item.id) return /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-asking-why") });
  return /* @__PURE__ */ a4(Prose, { lines: shown.value.paragraphs.filter((line) => !line.includes(`(\`${item.id}\`)`)) });
}

// src/view/Details.tsx
var TABS = ["why", "move", "facts", "notes"];
function Details({ item, state }) {
  const open = (which) => {
    if (which === "move") take(item.id);
    else if (held.value !== null) putDown();
    tab.value = which;
  };
  return /* @__PURE__ */ a4("section", { class: `details ${hueClass(item.renewal)}`, "aria-labelledby": "details-title", children: [
    /* @__PURE__ */ a4("header", { children: [
      /* @__PURE__ */ a4("h2", { id: "details-title", children: titleWords(item) }),
      /* @__PURE__ */ a4("p", { class: "when", children: [
        item.date ? sentence(placeWords(item)) : t4("desk-in-tray"),
        item.start && t4("list-comma") + t4("hours-between", { from: clock(item.start), to: clock(item.end ?? item.start) }),
        " ",
        /* @__PURE__ */ a4(Marks, { item })
      ] }),
      /* @__PURE__ */ a4("p", { class: "buttons", children: [
        item.can_move && /* @__PURE__ */ a4("button", { type: "button", "aria-pressed": item.pinned, onClick: () => void pin(item.id), children: t4(item.pinned ? "desk-release" : "desk-pin-here") }),
        /* @__PURE__ */ a4("button", { type: "button", class: "quiet", onClick: () => choose(null), children: t4("desk-back-to-month") })
      ] })
    ] }),
    /* @__PURE__ */ a4(Tabs, { label: t4("desk-about-item"), tabs: TABS.map((id) => ({ id, words: t4(`desk-tab-${id}`) })), current: tab.value, open }),
    /* @__PURE__ */ a4("div", { role: "tabpanel", id: `panel-${tab.value}`, "aria-labelledby": `tab-${tab.value}`, class: "tab-panel", children: [
      tab.value === "why" && /* @__PURE__ */ a4(Why, { item, revision: state.revision }),
      tab.value === "move" && /* @__PURE__ */ a4(MoveTo, { item }),
      tab.value === "facts" && /* @__PURE__ */ a4(Facts, { item, state }),
      tab.value === "notes" && /* @__PURE__ */ a4(Notes, { item })
    ] })
  ] });
}

// src/view/Overview.tsx
function Overview({ state }) {
  return /* @__PURE__ */ a4("section", { class: "overview", "aria-labelledby": "overview-title", children: [
    /* @__PURE__ */ a4("h2", { id: "overview-title", children: t4("desk-the-month") }),
    state.as_of && /* @__PURE__ */ a4("p", { class: "as-of", children: /* @__PURE__ */ a4("b", { children: t4("desk-as-of", { date: longDate(state.as_of) }) }) }),
    /* @__PURE__ */ a4("ul", { class: "lines", children: factWords(state).map((fact) => /* @__PURE__ */ a4("li", { children: fact }, fact)) }),
    /* @__PURE__ */ a4(Edits, { state }),
    state.holds.length > 0 && /* @__PURE__ */ a4(Pins, { state }),
    /* @__PURE__ */ a4(Points2, { state }),
    /* @__PURE__ */ a4(DeadlineList, { state })
  ] });
}
function Edits({ state }) {
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("h3", { children: t4("desk-your-changes") }),
    state.edits.length === 0 ? /* @__PURE__ */ a4("p", { class: "quiet-words", children: t4("desk-no-changes") }) : /* @__PURE__ */ a4("ol", { class: "edits", reversed: true, children: [...state.edits].reverse().map((each, index) => /* @__PURE__ */ a4("li", { children: [
      /* @__PURE__ */ a4("span", { dir: "auto", children: each.label }),
      index === 0 && state.can_undo && /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => void undo(), children: t4("desk-undo") })
    ] }, each.revision)) }),
    state.edits.length > 0 && /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => dialog.value = "scenarios", children: t4("desk-keep-as-scenario") }) }),
    state.log.length > 0 && /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => dialog.value = "log", children: t4("desk-menu-log") }) })
  ] });
}
function Pins({ state }) {
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("h3", { children: t4("desk-pinned-heading") }),
    /* @__PURE__ */ a4("ul", { class: "edits", children: state.holds.map((id) => /* @__PURE__ */ a4("li", { children: [
      /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => choose(id), children: titleOf(id) }),
      /* @__PURE__ */ a4(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": t4("desk-release-item", { title: titleOf(id) }),
          onClick: () => void edit([{ change: "release", target: id }], "keep", t4("desk-release-item", { title: titleOf(id) })),
          children: t4("desk-release")
        }
      )
    ] }, id)) })
  ] });
}
function Points2({ state }) {
  const terms = /* @__PURE__ */ new Map();
  for (const { name, term, points, item, reason } of state.penalties) {
    const key = penaltyWords({ name, term });
    const entry = terms.get(key) ?? { points: 0, parts: [] };
    entry.points += points;
    entry.parts.push(t4("aside", { text: t4("title-of", { subject: titleOf(item), what: foreign(reason) }), aside: String(points) }));
    terms.set(key, entry);
  }
  const rows2 = [...terms].sort(([, one], [, other]) => other.points - one.points);
  if (rows2.length === 0) return null;
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("h3", { children: t4("desk-points-for") }),
    /* @__PURE__ */ a4("div", { class: "points", children: rows2.map(([name, entry]) => /* @__PURE__ */ a4("details", { children: [
      /* @__PURE__ */ a4("summary", { children: [
        /* @__PURE__ */ a4("span", { children: sentence(name) }),
        " ",
        /* @__PURE__ */ a4("b", { children: entry.points })
      ] }),
      /* @__PURE__ */ a4("ul", { class: "lines", children: entry.parts.map((part) => /* @__PURE__ */ a4("li", { children: part }, part)) })
    ] }, name)) })
  ] });
}

// src/view/Panel.tsx
function Panel({ state }) {
  const item = chosenItem.value;
  const isOpen = panelOpen.value || review.value !== null || state.conflict !== null;
  return /* @__PURE__ */ a4("aside", { class: `panel${isOpen ? " open" : ""}`, "aria-label": t4("desk-details"), children: [
    /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        class: "quiet close-panel",
        "aria-label": t4("desk-close-details"),
        onClick: () => {
          choose(null);
          panelOpen.value = false;
        },
        children: /* @__PURE__ */ a4(Icon, { name: "close" })
      }
    ),
    state.conflict && /* @__PURE__ */ a4(ConflictCard, { state, conflict: state.conflict }),
    review.value && !state.conflict && /* @__PURE__ */ a4(Changes, { state, last: review.value }),
    item ? /* @__PURE__ */ a4(Details, { item, state }, item.id) : /* @__PURE__ */ a4(Overview, { state })
  ] });
}

// src/domain/printed.ts
var LABELS = {
  adoption: "label-vote",
  briefing: "label-briefing",
  politico_military_briefing: "label-briefing",
  open_debate: "label-open-debate",
  consultations: "label-consultations",
  tcc_meeting: "label-private-meeting",
  private_meeting: "label-private",
  subsidiary: "label-subsidiary-body"
};
function printedWords(item) {
  const isFixed = item.status === "fixed" && item.state === null;
  const mark = (isFixed ? "*" : "") + (item.tentative ? "?" : "");
  const label = LABELS[item.item] ? t4(LABELS[item.item]) : "";
  if (item.item === "consultations") {
    if (isEnglish()) return { title: item.title + consultationsOf(item.title.toLowerCase()), label: "", mark };
    const own = ownTitle(item);
    if (own) return { title: t4("title-of", { subject: foreign(own.mission), what: label }), label: "", mark };
  }
  const title = titleWords(item);
  return { title, label: title.toLowerCase().includes(label) ? "" : label, mark };
}
function consultationsOf(title) {
  if (!title.includes("consultations")) return `: ${t4("label-consultations")}`;
  return title.endsWith("consultations") ? " of the whole (closed)" : " (closed)";
}

// src/view/Paper.tsx
function Paper({ state }) {
  const shown2 = state.items.filter((item) => item.date && !item.unofficial);
  const weeks = weeksOf(state, weekendIsUsed(state)).filter((week) => week.in_month);
  const earlier = shown2.filter((item) => item.date < state.month.first);
  const papers = shown2.filter((item) => item.is_document && item.date >= state.month.first);
  const names = weeks[0]?.days.map((day) => weekdayName(day.date)) ?? [];
  return /* @__PURE__ */ a4("article", { class: "paper", children: [
    /* @__PURE__ */ a4("header", { children: [
      /* @__PURE__ */ a4("p", { children: [
        t4("united-nations-security-council"),
        /* @__PURE__ */ a4("br", {}),
        t4("programme-of-work")
      ] }),
      /* @__PURE__ */ a4("h1", { class: "paper-title", children: months(state.month.first, state.month.last) }),
      /* @__PURE__ */ a4("p", { class: "provisional", children: t4("provisional-mark") })
    ] }),
    state.presidency && /* @__PURE__ */ a4("p", { children: t4("presidency-of", { presidency: foreign(state.presidency) }) }),
    /* @__PURE__ */ a4("table", { children: [
      /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: names.map((name) => /* @__PURE__ */ a4("th", { scope: "col", children: name }, name)) }) }),
      /* @__PURE__ */ a4("tbody", { children: weeks.map((week) => /* @__PURE__ */ a4("tr", { children: week.days.map((day) => /* @__PURE__ */ a4(PaperDay, { day, items: shown2, rows: week.rows }, day.date)) }, week.monday)) })
    ] }),
    /* @__PURE__ */ a4("p", { class: "paper-legend", children: [
      t4("desk-paper-legend"),
      " ",
      t4("notice")
    ] }),
    /* @__PURE__ */ a4("div", { class: "beneath", children: [
      /* @__PURE__ */ a4(Dated, { title: t4("heading-earlier"), items: earlier }),
      /* @__PURE__ */ a4(Dated, { title: t4("heading-documents"), items: papers }),
      /* @__PURE__ */ a4(Dated, { title: t4("heading-addendum"), items: state.items.filter((item) => item.date && item.unofficial) }),
      /* @__PURE__ */ a4("section", { children: [
        /* @__PURE__ */ a4("h3", { children: t4("heading-mandates") }),
        /* @__PURE__ */ a4("ul", { children: state.chains.map((chain) => /* @__PURE__ */ a4("li", { children: t4("title-of", { subject: foreign(chain.mission), what: listed([chain.expires ? shortDate(chain.expires) : "", foreign(chain.resolution)].filter(Boolean)) }) }, chain.renewal)) })
      ] })
    ] })
  ] });
}
function PaperDay({ day, items: items2, rows: rows2 }) {
  if (!day.in_month) return /* @__PURE__ */ a4("td", { class: "outside" });
  const places = itemsByPlace(items2.filter((item) => item.date === day.date));
  return /* @__PURE__ */ a4("td", { class: day.closed ? "closed" : day.avoid ? "avoid" : "", children: [
    /* @__PURE__ */ a4("span", { class: "paper-number", children: dayNumber(day.date) }),
    day.closed && /* @__PURE__ */ a4("i", { children: sentence(isEnglish() ? day.closed.replace(/^an? /, "") : closedReason(day.closed)) }),
    rows2.filter((row) => row !== "day").map((row) => {
      const list2 = places.get(`${day.date} ${row}`) ?? [];
      if (list2.length === 0) return null;
      return /* @__PURE__ */ a4("ul", { children: list2.map((item, index) => /* @__PURE__ */ a4(PaperItem, { item, isFirst: index === 0 }, item.id)) }, row);
    })
  ] });
}
function PaperItem({ item, isFirst }) {
  const { title, label, mark } = printedWords(item);
  return /* @__PURE__ */ a4("li", { children: [
    /* @__PURE__ */ a4("b", { children: isFirst && item.start ? clock(item.start) : t4("followed-by") }),
    " ",
    title,
    item.location && ` (${foreign(item.location)})`,
    label && /* @__PURE__ */ a4("i", { children: [
      " (",
      label,
      ")"
    ] }),
    mark && /* @__PURE__ */ a4("b", { children: [
      " ",
      mark
    ] })
  ] });
}
function Dated({ title, items: items2 }) {
  if (items2.length === 0) return null;
  return /* @__PURE__ */ a4("section", { children: [
    /* @__PURE__ */ a4("h3", { children: title }),
    /* @__PURE__ */ a4("ul", { children: items2.map((item) => /* @__PURE__ */ a4("li", { children: t4("title-of", { subject: shortDate(item.date), what: listed([titleWords(item), stateWords(item.state)].filter(Boolean)) }) }, item.id)) })
  ] });
}

// src/view/Tray.tsx
function Tray({ state }) {
  const isStale = state.items.some((item) => item.stale);
  return /* @__PURE__ */ a4("section", { class: "tray", "aria-label": t4("desk-tray"), children: [
    /* @__PURE__ */ a4("h2", { children: [
      t4("desk-tray"),
      " ",
      /* @__PURE__ */ a4("small", { children: t4("desk-items-without-place", { count: state.tray.length }) })
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet-words", children: [
      t4(state.outcome === "stopped" ? "desk-tray-stopped" : "desk-tray-impossible"),
      isStale && ` ${t4("desk-tray-paler")}`
    ] }),
    /* @__PURE__ */ a4("ul", { hidden: isStale, children: state.tray.map((waiting2) => /* @__PURE__ */ a4("li", { children: items.value.has(waiting2.id) ? /* @__PURE__ */ a4("button", { type: "button", class: "link", onClick: () => choose(waiting2.id), children: titleOf(waiting2.id) }) : /* @__PURE__ */ a4("b", { children: titleOf(waiting2.id) }) }, waiting2.id)) })
  ] });
}

// src/view/App.tsx
function App() {
  const state = desk.value;
  if (!state) {
    return /* @__PURE__ */ a4("div", { class: "desk", children: [
      /* @__PURE__ */ a4(Banner, {}),
      /* @__PURE__ */ a4("main", { class: "loading", children: closedWords.value ? /* @__PURE__ */ a4("h1", { children: t4("desk-closed-title") }) : /* @__PURE__ */ a4("p", { children: t4("desk-opening") }) }),
      /* @__PURE__ */ a4(Live, {})
    ] });
  }
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("div", { class: `desk${held.value ? " holding" : ""}`, children: [
      /* @__PURE__ */ a4("a", { class: "skip", href: "#view", children: t4("desk-skip") }),
      /* @__PURE__ */ a4(Header, { state }),
      /* @__PURE__ */ a4("div", { class: "banners", children: /* @__PURE__ */ a4(Banner, {}) }),
      /* @__PURE__ */ a4("main", { id: "view", class: `view view-${view.value}`, tabIndex: -1, children: [
        view.value === "calendar" && /* @__PURE__ */ a4(Calendar, { state }),
        view.value === "chains" && /* @__PURE__ */ a4(Chains, { state }),
        view.value === "list" && /* @__PURE__ */ a4(List, { state }),
        state.tray.length > 0 && /* @__PURE__ */ a4(Tray, { state }),
        held.value && /* @__PURE__ */ a4(HoldBar, {})
      ] }),
      /* @__PURE__ */ a4(Panel, { state }),
      /* @__PURE__ */ a4(Live, {}),
      /* @__PURE__ */ a4(Dialogs, { state })
    ] }),
    /* @__PURE__ */ a4(Paper, { state })
  ] });
}

// src/main.tsx
async function start2() {
  const root = document.getElementById("desk");
  useEnglish(document.querySelector("#english")?.content.textContent ?? "");
  watchFaults();
  if (!takeToken()) {
    closedWords.value = {
      message: t4("desk-no-token"),
      help: t4("desk-open-printed"),
      faults: [],
      isOwn: true
    };
  }
  if (narrow.value) view.value = "list";
  const show = () => {
    root.replaceChildren();
    Q(/* @__PURE__ */ a4(App, {}), root);
  };
  if (closedWords.value) return show();
  await refresh(learnWords()).finally(show);
  listenToKeys(returnTo);
  watch({ back: () => void comeBack(), newer: () => void refresh() });
  if (outbox.value.length > 0 && !gone.value) void comeBack();
}
function watchFaults() {
  const show = (words) => {
    notice.value = { message: t4("desk-page-failed", { words: foreign(words) }), help: t4("desk-page-failed-help"), faults: [], isOwn: true };
  };
  addEventListener("error", (event) => show(event.message));
  addEventListener("unhandledrejection", (event) => show(String(event.reason)));
}
void start2();
